import type { CallFailure } from '../../registration/failure.ts';
import type { RegisteredKey } from '../../registration/registered-key.ts';
import type { Result } from '../../registration/result.ts';
import type { KeysInGraph } from '../list-ports.ts';

/** A model of the catalogue. */
const securityKey = '2fc0579f-8113-47ea-b116-bb5a8db9202a';

export const keyNamed = (id: string, name: string): RegisteredKey => ({
  ...{ id, name, aaguid: securityKey, model: null, created: null },
  ...{ attestation: 'unknown', passkeyType: 'device-bound' },
});

export const answered = (status: number, claims: string | null = null): CallFailure => ({
  ...{ kind: 'http', status, errorCode: 'code', message: '', requestId: null, claims, retryAfter: null },
});

/**
 * Keys in a world of its own time, in which every sleep passes at once.
 * @param list what the list answers at a time, milliseconds
 * @returns the ports, and the times at which the list was read
 */
export function keysInTime(list: (time: number) => Result<RegisteredKey[], CallFailure>) {
  const readAt: number[] = [];
  let time = 0;
  const fido2Methods: KeysInGraph = {
    list() {
      readAt.push(time);
      return Promise.resolve(list(time));
    },
    isCredential: (methodId, credentialId) => methodId === `id-of-${credentialId}`,
    mayDelete: () => Promise.resolve(true),
    delete: () => Promise.resolve({ ok: true, value: null }),
  };
  const clock = {
    monotonic: () => time,
    now: () => time,
    sleep(milliseconds: number): Promise<void> {
      time += milliseconds;
      return Promise.resolve();
    },
  };
  return { ports: { fido2Methods, clock }, readAt };
}
