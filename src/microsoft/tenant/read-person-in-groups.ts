import { readGuid } from '../../keys/aaguid.ts';
import type { PersonFacts } from '../../readiness/evidence.ts';
import type { Reading } from '../../readiness/tenant-reading.ts';
import type { CallGraph } from '../graph-client.ts';
import { isObject, textOf } from '../json.ts';
import { plainText } from '../plain-text.ts';
import { readOne } from './read-one.ts';

/** Whose scope is asked about. */
export interface AskedPerson {
  /** UPN or object id. */
  who: string;
  /** Ids of the groups that the policy names. */
  groups: readonly string[];
}

/** Graph's most for one `checkMemberGroups`. */
const mostGroups = 20;

/** Who somebody is, and which of the policy's groups they are in, directly or through others. The POST reads and changes nothing. */
export async function personInGroups(
  call: CallGraph,
  { who, groups }: AskedPerson,
  signal: AbortSignal,
): Promise<Reading<PersonFacts>> {
  const path = `/users/${encodeURIComponent(who.trim())}?$select=id,displayName,userPrincipalName`;
  const person = await readOne(call, { path, scope: 'User.ReadBasic.All', signal }, personOf);
  if (!person.read) return person;
  const { id, name, guest } = person.value;
  const memberOf: string[] = [];
  for (let from = 0; from < groups.length; from += mostGroups) {
    const body = { groupIds: groups.slice(from, from + mostGroups) };
    const request = { path: `/users/${id}/checkMemberGroups`, scope: 'GroupMember.Read.All', body, signal };
    const checked = await readOne(call, { ...request, method: 'POST' }, idsOf);
    if (!checked.read) return checked;
    memberOf.push(...checked.value);
  }
  return { read: true, value: { name, guest, memberOf } };
}

function personOf(body: unknown): { id: string; name: string; guest: boolean } | null {
  const id = isObject(body) ? readGuid(textOf(body['id']) ?? '') : null;
  if (!isObject(body) || id === null) return null;
  const upn = textOf(body['userPrincipalName']) ?? '';
  const name = plainText(textOf(body['displayName']) ?? upn, 120);
  return { id, name, guest: upn.includes('#EXT#') };
}

function idsOf(body: unknown): string[] | null {
  const ids = isObject(body) && Array.isArray(body['value']) ? (body['value'] as unknown[]).map(textOf) : [null];
  return ids.every((id) => id !== null) ? ids.map((id) => id.toLowerCase()) : null;
}
