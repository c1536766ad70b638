import type { RegisteredKey } from '../registration/registered-key.ts';
import { readGuid } from '../keys/aaguid.ts';
import { isObject, listOf, textOf } from './json.ts';
import { methodIdOf } from './method-id.ts';
import { plainText } from './plain-text.ts';

/** Microsoft allows ten keys; what lists a hundred is no list of keys. */
const mostKeys = 100;
const longestName = 120;
/** Before any key of this kind was made; what is older is a date that nobody set. */
const firstDay = Date.UTC(2015, 0);

/**
 * A `fido2AuthenticationMethod`, https://learn.microsoft.com/graph/api/resources/fido2authenticationmethod.
 * @returns null where it has no id that can be one; every other member may be missing
 */
export function registeredKey(value: unknown): RegisteredKey | null {
  if (!isObject(value)) return null;
  const id = methodIdOf(value['id']);
  if (id === null) return null;
  const created = Date.parse(textOf(value['createdDateTime']) ?? '');
  const model = plainText(textOf(value['model']) ?? '', longestName);
  const level = value['attestationLevel'];
  const type = value['passkeyType'];
  return {
    id,
    name: plainText(textOf(value['displayName']) ?? '', longestName),
    aaguid: readGuid(textOf(value['aaGuid']) ?? ''),
    model: model === '' ? null : model,
    attestation: level === 'attested' ? 'attested' : level === 'notAttested' ? 'not-attested' : 'unknown',
    passkeyType: type === 'deviceBound' ? 'device-bound' : type === 'synced' ? 'synced' : 'unknown',
    created: created >= firstDay ? created : null,
  };
}

/**
 * @returns the keys of a list answer, or null where it is none (an entry that cannot be read makes it none, and so does
 * an id that two keys have: which of them is removed by it?)
 */
export function registeredKeys(body: unknown): RegisteredKey[] | null {
  if (!isObject(body) || !Array.isArray(body['value'])) return null;
  const keys = listOf(body['value'], mostKeys).map(registeredKey);
  if (!keys.every((key) => key !== null)) return null;
  return new Set(keys.map(({ id }) => id)).size === keys.length ? keys : null;
}
