import type { CreatedCredential } from '../registration/credential.ts';
import type { KnownKey, RegisteredKey } from '../registration/registered-key.ts';
import type { KeysInGraph } from './list-ports.ts';

/** What tells a key that was sent to Microsoft from the others of the list (J5). */
export interface SentKey {
  credential: Pick<CreatedCredential, 'id' | 'aaguid'>;
  displayName: string;
  /** The list from before, or null where it could not be read. */
  keys: readonly KnownKey[] | null;
}

/**
 * The credential in the list: by its id, or as the one new method of the same model and name (J5), since Graph's ids
 * come in several encodings.
 */
export function findSaved(
  fido2Methods: Pick<KeysInGraph, 'isCredential'>,
  listed: readonly RegisteredKey[],
  { credential, displayName, keys }: SentKey,
): RegisteredKey | null {
  const byId = listed.find(({ id }) => fido2Methods.isCredential(id, credential.id));
  if (byId !== undefined) return byId;
  if (keys === null) return null;
  const before = new Set(keys.map(({ id }) => id));
  const fitting = listed.filter(
    ({ id, aaguid, name }) => !before.has(id) && aaguid === credential.aaguid && name === displayName,
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
