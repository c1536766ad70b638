import type { Clock } from '../registration/time.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';

/** The keys that Graph has for the person (`fido2Methods`). */
export interface KeysInGraph {
  list(signal: AbortSignal): Promise<Result<RegisteredKey[], CallFailure>>;
  /** Whether a method of the list is this credential: the ids compare as bytes, whatever their encoding. */
  isCredential(methodId: string, credentialId: string): boolean;
  /** Whether this page may remove keys: false where nobody consented to it (X2). Asks Graph nothing. */
  mayDelete(signal: AbortSignal): Promise<boolean>;
  /** @param id Graph's id, as it came */
  delete(id: string, signal: AbortSignal): Promise<Result<null, CallFailure>>;
}

/** What reading the list again needs. */
export interface ListPorts {
  fido2Methods: Pick<KeysInGraph, 'list'>;
  clock: Clock;
}

/** What removing a key needs. */
export interface RemovalPorts {
  fido2Methods: Pick<KeysInGraph, 'list' | 'delete'>;
  clock: Clock;
  /** Age of the last proof that is known of, milliseconds; null where none is (J7). */
  authAge(): number | null;
}
