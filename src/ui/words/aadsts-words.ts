import type { AadstsNumber } from '../../support/aadsts-table.ts';
import { findAadsts, type KnownAadsts } from '../../support/find-aadsts.ts';
import type { ProblemCode } from '../../support/problem.ts';
import { m } from '../../messages/generated/messages.js';

/** A refusal of Microsoft's sign-in page, in the words of the language shown. */
export interface Refusal {
  /** The AADSTS number. */
  number: AadstsNumber;
  code: ProblemCode;
  means: string;
  do: string;
}

/**
 * What Microsoft's page may have said (J8).
 * @param query a number, a pasted page, or words in English or German
 */
export function refusalsFor(query: string): Refusal[] {
  return findAadsts(query).map(inWords);
}

/** What people say that they read, and the refusal which that mostly is; to choose from before anything is typed. */
export const plainRefusals = [
  { value: '65001', label: m.returned_said_permission },
  { value: '53000', label: m.returned_said_device },
  { value: '50020', label: m.returned_said_account },
  { value: '50105', label: m.returned_said_access },
  { value: '50076', label: m.returned_said_proof },
  { value: '50126', label: m.returned_said_password },
] as const satisfies readonly { value: AadstsNumber; label: () => string }[];

function inWords({ number, code }: KnownAadsts): Refusal {
  const { means, advice } = words[number];
  return { number, code, means: means(), do: advice() };
}

interface Words {
  means: () => string;
  advice: () => string;
}

const words: Record<AadstsNumber, Words> = {
  '16000': { means: m.aadsts_16000_means, advice: m.aadsts_do_account },
  '16003': { means: m.aadsts_16003_means, advice: m.aadsts_do_account },
  '50002': { means: m.aadsts_50002_means, advice: m.aadsts_do_administrator },
  '50005': { means: m.aadsts_50005_means, advice: m.aadsts_do_device },
  '50011': { means: m.aadsts_50011_means, advice: m.aadsts_do_administrator },
  '50014': { means: m.aadsts_16003_means, advice: m.aadsts_do_account },
  '50020': { means: m.aadsts_50020_means, advice: m.aadsts_do_account },
  '50033': { means: m.aadsts_50033_means, advice: m.aadsts_do_wait },
  '50034': { means: m.aadsts_50034_means, advice: m.aadsts_do_typing },
  '50053': { means: m.aadsts_50053_means, advice: m.aadsts_do_locked },
  '50055': { means: m.aadsts_50055_means, advice: m.aadsts_do_password },
  '50056': { means: m.aadsts_50056_means, advice: m.aadsts_do_typing },
  '50057': { means: m.aadsts_50057_means, advice: m.aadsts_do_locked },
  '50058': { means: m.aadsts_50058_means, advice: m.aadsts_do_again },
  '50059': { means: m.aadsts_50059_means, advice: m.aadsts_do_administrator },
  '50072': { means: m.aadsts_50072_means, advice: m.aadsts_do_proof },
  '50074': { means: m.aadsts_50074_means, advice: m.aadsts_do_proof },
  '50076': { means: m.aadsts_50074_means, advice: m.aadsts_do_proof },
  '50078': { means: m.aadsts_50078_means, advice: m.aadsts_do_proof },
  '50079': { means: m.aadsts_50072_means, advice: m.aadsts_do_proof },
  '50087': { means: m.aadsts_50087_means, advice: m.aadsts_do_wait },
  '50088': { means: m.aadsts_50088_means, advice: m.aadsts_do_wait },
  '50089': { means: m.aadsts_50089_means, advice: m.aadsts_do_again },
  '50097': { means: m.aadsts_50097_means, advice: m.aadsts_do_device },
  '50105': { means: m.aadsts_50105_means, advice: m.aadsts_do_administrator },
  '50126': { means: m.aadsts_50126_means, advice: m.aadsts_do_typing },
  '50128': { means: m.aadsts_50128_means, advice: m.aadsts_do_typing },
  '50129': { means: m.aadsts_50129_means, advice: m.aadsts_do_device },
  '50131': { means: m.aadsts_50131_means, advice: m.aadsts_do_device },
  '50132': { means: m.aadsts_50132_means, advice: m.aadsts_do_again },
  '50133': { means: m.aadsts_50132_means, advice: m.aadsts_do_again },
  '50135': { means: m.aadsts_50135_means, advice: m.aadsts_do_password },
  '50144': { means: m.aadsts_50055_means, advice: m.aadsts_do_password },
  '50155': { means: m.aadsts_50155_means, advice: m.aadsts_do_device },
  '50158': { means: m.aadsts_50158_means, advice: m.aadsts_do_proof },
  '50173': { means: m.aadsts_50173_means, advice: m.aadsts_do_again },
  '50178': { means: m.aadsts_50178_means, advice: m.aadsts_do_account },
  '50187': { means: m.aadsts_50187_means, advice: m.aadsts_do_device },
  '50194': { means: m.aadsts_50194_means, advice: m.aadsts_do_administrator },
  '50196': { means: m.aadsts_50196_means, advice: m.aadsts_do_again },
  '53000': { means: m.aadsts_53000_means, advice: m.aadsts_do_device },
  '53001': { means: m.aadsts_53001_means, advice: m.aadsts_do_device },
  '53002': { means: m.aadsts_53002_means, advice: m.aadsts_do_device },
  '53003': { means: m.aadsts_53003_means, advice: m.aadsts_do_device },
  '53004': { means: m.aadsts_53004_means, advice: m.aadsts_do_proof },
  '53005': { means: m.aadsts_53005_means, advice: m.aadsts_do_device },
  '53009': { means: m.aadsts_53005_means, advice: m.aadsts_do_device },
  '53010': { means: m.aadsts_53010_means, advice: m.aadsts_do_device },
  '53011': { means: m.aadsts_53011_means, advice: m.aadsts_do_locked },
  '54000': { means: m.aadsts_54000_means, advice: m.aadsts_do_locked },
  '54005': { means: m.aadsts_54005_means, advice: m.aadsts_do_again },
  '65001': { means: m.aadsts_65001_means, advice: m.aadsts_do_administrator },
  '65004': { means: m.aadsts_65004_means, advice: m.aadsts_do_again },
  '65005': { means: m.aadsts_65005_means, advice: m.aadsts_do_administrator },
  '70000': { means: m.aadsts_70000_means, advice: m.aadsts_do_again },
  '70001': { means: m.aadsts_70001_means, advice: m.aadsts_do_administrator },
  '70008': { means: m.aadsts_70000_means, advice: m.aadsts_do_again },
  '70011': { means: m.aadsts_70011_means, advice: m.aadsts_do_administrator },
  '70012': { means: m.aadsts_70012_means, advice: m.aadsts_do_account },
  '70043': { means: m.aadsts_70043_means, advice: m.aadsts_do_again },
  '70044': { means: m.aadsts_70043_means, advice: m.aadsts_do_again },
  '80001': { means: m.aadsts_80001_means, advice: m.aadsts_do_wait },
  '80012': { means: m.aadsts_80012_means, advice: m.aadsts_do_locked },
  '81010': { means: m.aadsts_81010_means, advice: m.aadsts_do_typing },
  '81012': { means: m.aadsts_81012_means, advice: m.aadsts_do_account },
  '90002': { means: m.aadsts_90002_means, advice: m.aadsts_do_administrator },
  '90014': { means: m.aadsts_90014_means, advice: m.aadsts_do_again },
  '90033': { means: m.aadsts_50033_means, advice: m.aadsts_do_wait },
  '90072': { means: m.aadsts_50020_means, advice: m.aadsts_do_account },
  '90094': { means: m.aadsts_90094_means, advice: m.aadsts_do_administrator },
  '90095': { means: m.aadsts_90094_means, advice: m.aadsts_do_administrator },
  '130501': { means: m.aadsts_130501_means, advice: m.aadsts_do_administrator },
  '130504': { means: m.aadsts_130504_means, advice: m.aadsts_do_pass },
  '130507': { means: m.aadsts_130507_means, advice: m.aadsts_do_pass },
  '135011': { means: m.aadsts_135011_means, advice: m.aadsts_do_administrator },
  '135017': { means: m.aadsts_135017_means, advice: m.aadsts_do_administrator },
  '135018': { means: m.aadsts_135018_means, advice: m.aadsts_do_again },
  '165000': { means: m.aadsts_165000_means, advice: m.aadsts_do_again },
  '500011': { means: m.aadsts_500011_means, advice: m.aadsts_do_administrator },
  '500021': { means: m.aadsts_50002_means, advice: m.aadsts_do_administrator },
  '500022': { means: m.aadsts_50002_means, advice: m.aadsts_do_administrator },
  '500113': { means: m.aadsts_50011_means, advice: m.aadsts_do_administrator },
  '500121': { means: m.aadsts_500121_means, advice: m.aadsts_do_proof },
  '500200': { means: m.aadsts_500200_means, advice: m.aadsts_do_account },
  '500208': { means: m.aadsts_500200_means, advice: m.aadsts_do_account },
  '500212': { means: m.aadsts_500212_means, advice: m.aadsts_do_account },
  '500213': { means: m.aadsts_500212_means, advice: m.aadsts_do_account },
  '500341': { means: m.aadsts_500341_means, advice: m.aadsts_do_locked },
  '530002': { means: m.aadsts_53000_means, advice: m.aadsts_do_device },
  '530003': { means: m.aadsts_530003_means, advice: m.aadsts_do_device },
  '530032': { means: m.aadsts_53003_means, advice: m.aadsts_do_device },
  '530035': { means: m.aadsts_530035_means, advice: m.aadsts_do_administrator },
  '650052': { means: m.aadsts_500011_means, advice: m.aadsts_do_administrator },
  '650056': { means: m.aadsts_65005_means, advice: m.aadsts_do_administrator },
  '650057': { means: m.aadsts_65005_means, advice: m.aadsts_do_administrator },
  '700016': { means: m.aadsts_700016_means, advice: m.aadsts_do_administrator },
  '700022': { means: m.aadsts_70011_means, advice: m.aadsts_do_administrator },
  '700082': { means: m.aadsts_70000_means, advice: m.aadsts_do_again },
  '700084': { means: m.aadsts_700084_means, advice: m.aadsts_do_again },
  '900144': { means: m.aadsts_90014_means, advice: m.aadsts_do_again },
  '900561': { means: m.aadsts_900561_means, advice: m.aadsts_do_again },
  '901002': { means: m.aadsts_70011_means, advice: m.aadsts_do_administrator },
  '7000112': { means: m.aadsts_70001_means, advice: m.aadsts_do_administrator },
  '7000218': { means: m.aadsts_7000218_means, advice: m.aadsts_do_administrator },
  '9002313': { means: m.aadsts_9002313_means, advice: m.aadsts_do_again },
  '9002326': { means: m.aadsts_7000218_means, advice: m.aadsts_do_administrator },
};
