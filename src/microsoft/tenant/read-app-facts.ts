import type { AppAddress, AppOwner } from '../../readiness/evidence.ts';
import { isObject, listOf, textOf, type JsonObject } from '../json.ts';
import { plainText } from '../plain-text.ts';

/** Graph's `application`, as far as somebody could get at people's keys by it; null where it is none. */
export function applicationFacts(body: unknown): { addresses: readonly AppAddress[]; secrets: number } | null {
  if (!isObject(body) || textOf(body['id']) === null) return null;
  const of = (platform: AppAddress['platform'], part: string): AppAddress[] =>
    listOf(objectOf(body[part])['redirectUris'], 500).flatMap((address) => {
      const text = textOf(address);
      return text === null ? [] : [{ platform, address: plainText(text, 300) }];
    });
  const secrets = ['passwordCredentials', 'keyCredentials'].map((name) => listOf(body[name], 100).length);
  return {
    addresses: [...of('spa', 'spa'), ...of('web', 'web'), ...of('public', 'publicClient')],
    secrets: secrets.reduce((sum, count) => sum + count, 0),
  };
}

/** One of the owners of an app; null where it is none. */
export function ownerOf(value: unknown): AppOwner | null {
  if (!isObject(value) || textOf(value['id']) === null) return null;
  const upn = textOf(value['userPrincipalName']);
  const name = plainText(textOf(value['displayName']) ?? upn ?? '', 120);
  return { name, kind: kindOf(value, upn) };
}

/** A guest's UPN has `#EXT#` in it; `userType` comes only with a permission that this page does not ask for. */
function kindOf(value: JsonObject, upn: string | null): AppOwner['kind'] {
  const type = textOf(value['@odata.type']) ?? '';
  if (type.endsWith('servicePrincipal') || type.endsWith('application')) return 'app';
  if (value['userType'] === 'Guest' || upn?.includes('#EXT#') === true) return 'guest';
  return upn === null ? 'unknown' : 'member';
}

/** Whose directory the app belongs to, and what it is here; null where the answer is no service principal. */
export function principalFacts(body: unknown): { id: string; owner: string | null } | null {
  const id = isObject(body) ? textOf(body['id']) : null;
  if (!isObject(body) || id === null) return null;
  return { id, owner: textOf(body['appOwnerOrganizationId'])?.toLowerCase() ?? null };
}

/** The permissions in Graph's `oauth2PermissionGrant` that hold for everybody; null where it is none. */
export function grantedScopes(value: unknown): readonly string[] | null {
  if (!isObject(value) || typeof value['scope'] !== 'string') return null;
  return value['consentType'] === 'AllPrincipals' ? value['scope'].split(/\s+/).filter((scope) => scope !== '') : [];
}

function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
