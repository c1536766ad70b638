import { ordinaryPlay, type HelpdeskPlay } from './helpdesk-play.ts';
import { employeeNames } from './people/new-person.ts';
import type { PersonName } from './people.ts';
import { ordinaryProof, type ProofPlay } from './proof-play.ts';
import type { ProofScenarioName } from './proof-scenarios.ts';
import { ordinaryReadiness, type ReadinessPlay } from './readiness/readiness-play.ts';
import type { ReadinessScenarioName } from './readiness-scenarios.ts';
import type { RoomScenarioName } from './room-scenarios.ts';

/** What a practice tenant does differently from one in which all is well. Durations are in milliseconds unless named. */
export interface Scenario {
  readonly name: ScenarioName | RoomScenarioName | ReadinessScenarioName | ProofScenarioName;
  /** Whom it is about: the sign-in page offers this person first, the banner counts this person's keys. */
  readonly person: PersonName;
  /** Whom else the practice pages offer. */
  readonly offered: readonly PersonName[];
  /** The pretend key holds a credential of the person's from the start, and is the key to play with. */
  readonly playsWithPretendKey: boolean;
  /** How late every answer comes. */
  readonly lateness: number;
  readonly challengeLifetime: number;
  readonly optionsShape: 'captured' | 'documented';
  /** Whether ids and challenge come in every encoding that was ever seen, or as in the captured answer. */
  readonly encodings: 'captured' | 'every';
  readonly text: 'plain' | 'hostile';
  /** Whether an administrator has also consented to reading policy and devices. */
  readonly mayReadPolicy: boolean;
  /** What the sign-in page says instead of letting the person through: an AADSTS number. */
  readonly signInRefusal: 90094 | 530003 | 50020 | null;
  readonly creationOptions:
    | 'answered'
    | 'need-fresh-sign-in'
    | 'need-claims'
    | 'not-for-me'
    | 'not-for-anybody'
    | 'self-service-off'
    | 'not-in-scope';
  /** Which keys the policy lets in: any, none of those that a person could hold here, or those with a trusted chain. */
  readonly acceptedKeys: 'any' | 'another-model' | 'attested';
  /** Each kind of request is answered once with 429 and this `Retry-After`, or never (null). */
  readonly throttledForSeconds: number | null;
  readonly saving: 'answered' | 'unavailable-once' | 'lost-once' | 'unavailable-while-challenge-lasts';
  /** How long a new key stays out of the list. */
  readonly listLag: number;
  readonly graphAvailable: boolean;
  readonly helpdesk: HelpdeskPlay;
  readonly readiness: ReadinessPlay;
  readonly proof: ProofPlay;
}

const fiveMinutes = 5 * 60_000;

export const ordinary: Omit<Scenario, 'name'> = {
  person: 'employee',
  offered: employeeNames,
  playsWithPretendKey: false,
  lateness: 0,
  challengeLifetime: fiveMinutes,
  optionsShape: 'captured',
  encodings: 'captured',
  text: 'plain',
  mayReadPolicy: true,
  signInRefusal: null,
  creationOptions: 'answered',
  acceptedKeys: 'any',
  throttledForSeconds: null,
  saving: 'answered',
  listLag: 0,
  graphAvailable: true,
  helpdesk: ordinaryPlay,
  readiness: ordinaryReadiness,
  proof: ordinaryProof,
};

/** Each is a row of the table in docs/SPEC.md, which says where it leads; in the order of that table. */
const differences = {
  default: {},
  'odd-base64': { encodings: 'every' },
  'attachment-null': { optionsShape: 'documented' },
  slow: { lateness: 800 },
  throttled: { throttledForSeconds: 1 },
  'save-fails-once': { saving: 'unavailable-once' },
  'save-lost': { saving: 'lost-once' },
  'list-lags': { listLag: 8_000 },
  'mfa-stale': { creationOptions: 'need-fresh-sign-in' },
  'claims-challenge': { creationOptions: 'need-claims' },
  'no-policy-read': { mayReadPolicy: false },
  'hostile-text': { text: 'hostile' },
  'me-not-supported': { creationOptions: 'not-for-me' },
  'key-blocked': { acceptedKeys: 'another-model' },
  'attestation-required': { acceptedKeys: 'attested' },
  'self-service-off': { creationOptions: 'self-service-off' },
  'not-in-scope': { creationOptions: 'not-in-scope' },
  guest: { person: 'guest' },
  'ten-keys': { person: 'employee-ten-keys' },
  'already-registered': { playsWithPretendKey: true },
  // Long enough to touch a key, over before a client that waits 0, 2, 5 and 10 s asks the person to save again.
  'challenge-expires': { challengeLifetime: 8_000, saving: 'unavailable-while-challenge-lasts' },
  'graph-down': { graphAvailable: false },
  'consent-missing': { signInRefusal: 90094 },
  'ca-device': { signInRefusal: 530003 },
  'wrong-account': { signInRefusal: 50020 },
} as const satisfies Record<string, Partial<Omit<Scenario, 'name'>>>;

export type ScenarioName = keyof typeof differences;

/** The closed list of what `?practice=<name>` may say. */
export const scenarioNames = Object.keys(differences) as readonly ScenarioName[];

export const scenario = (name: ScenarioName): Scenario => ({ name, ...ordinary, ...differences[name] });

export const isScenarioName = (text: string): text is ScenarioName =>
  (scenarioNames as readonly string[]).includes(text);
