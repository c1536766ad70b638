import { m } from '../../messages/generated/messages.js';
import type { PasteProblem } from '../../pc/dsregcmd.ts';
import type { JoinState } from '../../pc/dsregcmd/join-state.ts';
import type { LockScreenAnswer } from '../../pc/verdicts/lock-screen-verdicts.ts';
import type { PcReport } from '../../pc/pc-paste.ts';
import type { RegistryAnswer } from '../../pc/registry/registry-answer.ts';
import type { Verdict } from '../../pc/verdicts/verdict.ts';

export const answerWords: Readonly<Record<LockScreenAnswer, () => string>> = {
  yes: m.pc_answer_yes,
  'not-yet': m.pc_answer_not_yet,
  no: m.pc_answer_no,
  unknown: m.pc_answer_unknown,
};

export const joinWords: Readonly<Record<JoinState, () => string>> = {
  'entra-joined': m.pc_join_entra_joined,
  'hybrid-joined': m.pc_join_hybrid_joined,
  'entra-registered': m.pc_join_entra_registered,
  'domain-joined': m.pc_join_domain_joined,
  'domain-joined-and-registered': m.pc_join_domain_joined_and_registered,
  'on-premises-drs': m.pc_join_on_premises_drs,
  'not-joined': m.pc_join_not_joined,
  unclear: m.pc_join_unclear,
};

export const weightWords: Readonly<Record<Verdict['weight'], () => string>> = {
  blocks: m.pc_weight_blocks,
  unknown: m.pc_weight_unknown,
  hinders: m.pc_weight_hinders,
  fine: m.pc_weight_fine,
};

export const registryWords: Readonly<Record<RegistryAnswer['kind'], () => string>> = {
  on: m.pc_registry_on,
  off: m.pc_registry_off,
  'not-set': m.pc_registry_not_set,
  denied: m.pc_registry_denied,
  unclear: m.pc_registry_unclear,
  'not-said': m.pc_registry_not_said,
};

/** What is wrong with a paste, but for what a verdict says already: that there is no output of dsregcmd at all. */
const problemWords: Readonly<Record<PasteProblem, ((values: { fields: string }) => string) | null>> = {
  empty: null,
  'too-long': null,
  'not-dsregcmd': null,
  'cut-off': m.pc_paste_cut_off,
  'missing-field': m.pc_paste_missing,
  'unreadable-field': m.pc_paste_unreadable,
  contradiction: m.pc_paste_contradiction,
  'several-outputs': m.pc_paste_several,
  'outputs-disagree': m.pc_paste_disagree,
};

/** Sentences about the paste itself; none where it is whole. */
export function pasteProblems({ report, registry }: PcReport): string[] {
  const { problems, fields } = report;
  const said = problems
    // That they disagree is the stronger word.
    .filter((problem) => problem !== 'several-outputs' || !problems.includes('outputs-disagree'))
    .flatMap((problem) => problemWords[problem]?.({ fields: fields.join(', ') }) ?? []);
  return registry.unattributed > 0 ? [...said, m.pc_paste_unattributed()] : said;
}
