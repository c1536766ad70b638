import type { RegisteredKey } from '../journey/registration.ts';
import { isObject, listOf, textOf } from './json.ts';
import { plainText } from './plain-text.ts';

/** Microsoft allows ten keys; what lists a hundred is no list of keys. */
const mostKeys = 100;
const longestName = 120;
const longestId = 2048;

/**
 * A `fido2AuthenticationMethod`, https://learn.microsoft.com/graph/api/resources/fido2authenticationmethod.
 * @returns null where it has no id; every other member may be missing
 */
export function registeredKey(value: unknown): RegisteredKey | null {
  if (!isObject(value)) return null;
  const id = textOf(value['id']);
  if (id === null || id.length > longestId) return null;
  const created = Date.parse(textOf(value['createdDateTime']) ?? '');
  const aaguid = textOf(value['aaGuid'])?.toLowerCase() ?? '';
  const model = plainText(textOf(value['model']) ?? '', longestName);
  const level = value['attestationLevel'];
  const type = value['passkeyType'];
  return {
    id,
    name: plainText(textOf(value['displayName']) ?? '', longestName),
    aaguid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(aaguid) ? aaguid : null,
    model: model === '' ? null : model,
    attestation: level === 'attested' ? 'attested' : level === 'notAttested' ? 'not-attested' : 'unknown',
    passkeyType: type === 'deviceBound' ? 'device-bound' : type === 'synced' ? 'synced' : 'unknown',
    created: Number.isNaN(created) ? null : created,
  };
}

/** @returns the keys of a list answer, or null where it is none (an entry that cannot be read makes it none) */
export function registeredKeys(body: unknown): RegisteredKey[] | null {
  if (!isObject(body) || !Array.isArray(body['value'])) return null;
  const keys = listOf(body['value'], mostKeys).map(registeredKey);
  return keys.every((key) => key !== null) ? keys : null;
}
