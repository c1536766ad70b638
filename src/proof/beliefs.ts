import type { QuestionId } from './question.ts';

/** What is known of a question before it is asked. The sentences that belong to it are in the words of the page. */
export interface Belief {
  /** Whether Microsoft documents it: in one way, in ways that contradict each other, or not at all. */
  documented: 'yes' | 'contradictory' | 'no';
  /** Where it does, or where a value was seen; empty where nothing was found. */
  source: string;
  /** The rules of docs/SPEC.md that rest on what this project assumes. */
  rules: readonly string[];
}

const graph = 'https://learn.microsoft.com/graph/api';
const optionsPage = `${graph}/fido2authenticationmethod-creationoptions`;
const savePage = `${graph}/authentication-post-fido2methods`;
const permissionData = 'https://github.com/microsoftgraph/microsoft-graph-devx-content/tree/dev/permissions/new';
const capture = 'https://github.com/MichaelGrafnetter/webauthn-interop';
const claims = 'https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference';

/** Every question, what stands on it, and where that comes from. */
export const beliefs: Readonly<Record<QuestionId, Belief>> = {
  'policy-read': { documented: 'yes', source: permissionData, rules: ['X2', 'Y2'] },
  'devices-read': { documented: 'yes', source: `${graph}/user-list-owneddevices`, rules: ['X2'] },
  'auth-time': { documented: 'yes', source: claims, rules: ['J7', 'S14'] },
  options: { documented: 'contradictory', source: optionsPage, rules: ['J7', 'K1'] },
  'rp-id': { documented: 'contradictory', source: optionsPage, rules: ['K1', 'K4'] },
  extensions: { documented: 'no', source: capture, rules: ['K2'] },
  attachment: { documented: 'contradictory', source: optionsPage, rules: ['K2'] },
  'challenge-life': { documented: 'yes', source: optionsPage, rules: ['J4', 'J6'] },
  timeout: { documented: 'no', source: capture, rules: ['K2'] },
  encodings: { documented: 'contradictory', source: optionsPage, rules: ['K2', 'J5'] },
  'challenge-size': { documented: 'no', source: capture, rules: ['K4'] },
  algorithms: { documented: 'no', source: capture, rules: ['K2'] },
  'exclude-list': { documented: 'no', source: capture, rules: ['K2', 'J5'] },
  credential: { documented: 'no', source: savePage, rules: ['K3', 'K4', 'J10'] },
  listed: { documented: 'no', source: '', rules: ['J5', 'J10'] },
  removal: { documented: 'yes', source: `${graph}/fido2authenticationmethod-delete`, rules: ['Y4', 'J7'] },
  'auth-time-moves': { documented: 'no', source: claims, rules: ['J7', 'S14'] },
  'stale-sign-in': { documented: 'yes', source: savePage, rules: ['J7'] },
  'blocked-model': { documented: 'no', source: savePage, rules: ['Y2', 'J4'] },
  'eleventh-key': { documented: 'no', source: '', rules: ['J7'] },
};
