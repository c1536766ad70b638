import type { CallFailure } from '../../registration/failure.ts';
import type { CreatedCredential, CreationOptions } from '../../registration/credential.ts';
import type { RegisteredKey } from '../../registration/registered-key.ts';
import { advance } from '../advance.ts';
import type { Answer, Circumstances } from '../event.ts';
import { carry, type Advance } from '../moves.ts';
import {
  firstStep,
  type AccountStep,
  type CreateStep,
  type DoneStep,
  type HandOffStep,
  type KeyStep,
  type LockScreenStep,
  type SaveStep,
  type SignInReturnedStep,
  type SignInStep,
  type FinishStep,
  type Step,
} from '../step.ts';

// One of each step, in the state in which nothing runs.

export const options: CreationOptions = { publicKey: { rp: { id: 'localhost', name: '' } }, deadline: 300_000 };

export const credential: CreatedCredential = {
  id: 'AAAA',
  clientDataJSON: 'e30',
  attestationObject: 'attestation-of-the-key',
  clientExtensionResults: {},
  aaguid: '01020304-0506-0708-0102-030405060708',
  model: 'Model',
};

export const blue: RegisteredKey = {
  id: 'blue',
  name: 'Blue',
  aaguid: credential.aaguid,
  model: 'Model',
  attestation: 'attested',
  passkeyType: 'device-bound',
  created: 0,
};

const carried = { ...carry(firstStep), sequence: 7, keyName: 'Desk' };

/** Nobody is signed in, and nothing told which keys are accepted. */
export const nobody: Circumstances = { signedIn: false, checkFirst: false, authAge: null };
export const somebody: Circumstances = { ...nobody, signedIn: true };

export const keyStep: KeyStep = { ...carried, name: 'key', state: 'ready', asker: null };

export const signInStep: SignInStep = { ...carried, name: 'sign-in' };

export const accountStep: AccountStep = {
  ...carried,
  name: 'account',
  state: 'shown',
  keys: [{ id: blue.id, name: blue.name, aaguid: blue.aaguid }],
  warnings: [],
  passable: true,
  route: 'in-page',
  permitted: true,
  offer: null,
};

export const createStep: CreateStep = {
  ...carried,
  name: 'create',
  state: 'ready',
  keys: [],
  options,
  route: 'in-page',
  signedInAgain: false,
  offer: null,
};

export const saveStep: SaveStep = {
  ...carried,
  name: 'save',
  state: 'failed',
  credential,
  deadline: options.deadline,
  keys: [],
  displayName: 'Desk',
  attempts: 1,
  route: 'in-page',
  offer: null,
};

export const handOffStep: HandOffStep = {
  ...carried,
  name: 'hand-off',
  reason: 'forecast',
  state: 'ready',
  baseline: ['old'],
  openedAt: null,
  appeared: [],
  disowned: [],
  offer: null,
};

export const doneStep: DoneStep = {
  ...carried,
  name: 'done',
  state: 'verified',
  key: blue,
  methodId: blue.id,
  credentialId: credential.id,
  route: 'in-page',
  disowned: [],
  savedAt: 1_000,
};

export const lockScreenStep: LockScreenStep = { ...carried, name: 'lock-screen', aaguid: blue.aaguid, savedAt: 1_000 };

export const finishStep: FinishStep = { ...carried, name: 'finish', later: false };

export const returnedFrom = (origin: SignInReturnedStep['origin']): SignInReturnedStep => ({
  ...carried,
  name: 'sign-in-returned',
  problem: { code: 'LK-301', facts: {} },
  origin,
});

/** What Microsoft answers; `claims` where it challenges. */
export const http = (status: number, claims: string | null = null): CallFailure => ({
  kind: 'http',
  status,
  errorCode: 'code',
  message: 'message',
  requestId: 'request',
  claims,
  retryAfter: null,
});

export const noToken = (need: 'consent' | 'sign-in', claims: string | null = null): CallFailure => ({
  kind: 'no-token',
  need,
  claims,
  errorCode: 'code',
});

type Unnumbered<Kind> = Kind extends unknown ? Omit<Kind, 'effect'> : never;

/** An answer to what is wanted of the step, whichever number that has. */
export function answered(step: Step, answer: Unnumbered<Answer>): Advance {
  return advance({ ...step, pending: 7 }, { ...answer, effect: 7 });
}
