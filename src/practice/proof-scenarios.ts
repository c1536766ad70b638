import type { PersonName } from './people.ts';
import { ordinaryProof, type ProofPlay } from './proof-play.ts';
import { ordinary, type Scenario } from './scenarios.ts';
import { ordinaryReadiness } from './readiness/readiness-play.ts';

type Difference = Partial<Omit<Scenario, 'name' | 'proof' | 'helpdesk'>> & {
  readonly proof?: Partial<ProofPlay>;
  readonly saysWhenSignedIn?: boolean;
};

/** As this project believes a tenant to be. */
const believed: ProofPlay = {
  ...ordinaryProof,
  policyTakesRole: true,
  staleSignIn: 'claims',
  laterKeys: 'refused',
};

/** Each is a row of its table in docs/SPEC.md, in the order of that table. */
const differences = {
  'proof-default': {},
  'proof-readable': { person: 'agent-reader', proof: { policyTakesRole: false, everyScope: true } },
  'proof-no-auth-time': { saysWhenSignedIn: false },
  'proof-auth-time-stands': { proof: { authTimeMoves: false, staleSignIn: 'served' } },
  'proof-no-options': { creationOptions: 'not-for-me' },
  'proof-options-refused': { creationOptions: 'self-service-off' },
  'proof-fresh-first': { creationOptions: 'need-fresh-sign-in' },
  'proof-claims-first': { creationOptions: 'need-claims' },
  'proof-options-differ': {
    person: 'employee-two-keys',
    challengeLifetime: 3_600_000,
    proof: {
      options: {
        ...{ rpId: 'login.microsoftonline.com', extensions: 'none', attachment: 'platform', timeout: 30_000 },
        ...{ algorithms: [-257], exclude: 'unreadable', challengeLength: 64 },
      },
    },
  },
  'proof-documented': { optionsShape: 'documented', encodings: 'every' },
  'proof-key-refused': { acceptedKeys: 'another-model' },
  'proof-save-lost': { saving: 'lost-once' },
  'proof-save-fails': { saving: 'unavailable-once' },
  'proof-list-late': { listLag: 8_000 },
  'proof-list-very-late': { listLag: 90_000 },
  'proof-removal-signs-in': { proof: { removal: 'needs-fresh-sign-in' } },
  'proof-removal-refused': { proof: { removal: 'refused' } },
  'proof-removal-lost': { proof: { removal: 'lost' } },
  'proof-stale-served': { proof: { staleSignIn: 'served' } },
  'proof-stale-forbidden': { proof: { staleSignIn: 'forbidden' } },
  'proof-blocked-accepted': { proof: { laterKeys: 'accepted' } },
  'proof-ten-keys': { person: 'employee-ten-keys' },
  'proof-eleventh-served': { person: 'employee-ten-keys', proof: { mostKeys: 20 } },
  'proof-hostile-text': { text: 'hostile' },
} as const satisfies Record<string, Difference>;

export type ProofScenarioName = keyof typeof differences;

/** What `?practice=<name>` may say beside the readiness scenarios, to practise the proof. */
export const proofScenarioNames = Object.keys(differences) as readonly ProofScenarioName[];

const offered: readonly PersonName[] = ['employee', 'employee-two-keys', 'employee-ten-keys', 'agent-reader'];

export function proofScenario(name: ProofScenarioName): Scenario {
  const { saysWhenSignedIn = true, proof, ...difference }: Difference = differences[name];
  return {
    name,
    ...ordinary,
    ...{ person: 'employee', offered, readiness: ordinaryReadiness },
    ...difference,
    proof: { ...believed, ...proof },
    helpdesk: { ...ordinary.helpdesk, saysWhenSignedIn },
  };
}

export const isProofScenarioName = (text: string): text is ProofScenarioName =>
  (proofScenarioNames as readonly string[]).includes(text);
