import type { Fido2Methods } from '../journey/ports.ts';
import type { KeysInGraph } from '../key-list/list-ports.ts';
import type { Clock } from '../registration/time.ts';
import { fido2MethodsOf, type Fido2MethodsOf } from './fido2-methods-of.ts';
import type { CallGraph, GetToken } from './graph-client.ts';
import { isCredential } from './is-credential.ts';
import { scopesToRead, writeKeys, type KeyAccess } from './key-scopes.ts';
import { withPatience } from './with-patience.ts';

export interface Fido2MethodsDependencies {
  call: CallGraph;
  token: GetToken;
  clock: Pick<Clock, 'monotonic' | 'now'>;
  /** Asked at each reading of the list: what the route of the moment needs. */
  access: () => KeyAccess;
}

export type MicrosoftFido2Methods = Fido2Methods & KeysInGraph;

/** How long MSAL may take to find out, milliseconds. */
const patience = 10_000;

/** The signed-in person's `fido2Methods` of Graph v1.0. */
export function openFido2Methods({ call, token, clock, access }: Fido2MethodsDependencies): MicrosoftFido2Methods {
  const own = (): Fido2MethodsOf =>
    fido2MethodsOf('/me', { call, clock, toRead: scopesToRead(access()), toWrite: writeKeys });
  return {
    list: (signal) => own().list(signal),
    creationOptions: (signal) => own().creationOptions(signal),
    create: (...save) => own().create(...save),

    async mayDelete(signal) {
      const asked = await withPatience(() => token(writeKeys, null), signal, patience);
      const answer = asked.ok ? asked.value : asked;
      return answer.ok || answer.failure.kind !== 'no-token' || answer.failure.need !== 'consent';
    },

    async delete(id, signal) {
      const answer = await own().remove(id, signal);
      return answer.ok ? { ok: true, value: null } : answer;
    },

    isCredential,
  };
}
