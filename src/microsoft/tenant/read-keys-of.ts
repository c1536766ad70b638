import type { ListedKey } from '../../readiness/keys-that-stop.ts';
import type { Reading } from '../../readiness/tenant-reading.ts';
import { methodsScope } from '../../readiness/tenant-read.ts';
import type { CallGraph } from '../graph-client.ts';
import { isObject, listOf } from '../json.ts';
import { registeredKey } from '../read-registered-key.ts';
import { readOne } from './read-one.ts';

/**
 * The keys of one person, where whoever is signed in may read the methods of others.
 * @param who UPN or object id
 */
export function readKeysOf(call: CallGraph, who: string, signal: AbortSignal): Promise<Reading<readonly ListedKey[]>> {
  const person = who.trim();
  const path = `/users/${encodeURIComponent(person)}/authentication/fido2Methods`;
  return readOne(call, { path, scope: methodsScope, signal }, (body) => {
    if (!isObject(body) || !Array.isArray(body['value'])) return null;
    const keys = listOf(body['value'], 100).map(registeredKey);
    return keys.flatMap((key) => (key?.aaguid ? [{ person, name: key.name, aaguid: key.aaguid }] : []));
  });
}
