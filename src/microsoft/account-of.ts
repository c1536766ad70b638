import type { Account } from '../registration/account.ts';
import { textOf, type JsonObject } from './json.ts';
import { plainText } from './plain-text.ts';

/** The tenant of all personal Microsoft accounts. */
const personalTenant = '9188040d-6c67-4c5b-b112-36a304b66dad';

/**
 * Who signed in, from the claims of the ID token. `auth_time` and `acct` are optional claims of the app registration.
 * https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference
 * @param configuredTenant lower-case GUID
 * @returns null where the token does not name an account
 */
export function accountOf(claims: JsonObject, configuredTenant: string): Account | null {
  const tenantId = textOf(claims['tid'])?.toLowerCase();
  const objectId = textOf(claims['oid'])?.toLowerCase();
  if (tenantId === undefined || objectId === undefined) return null;
  const authTime = Number(claims['auth_time'] ?? NaN);
  const username = plainText(textOf(claims['preferred_username']) ?? textOf(claims['upn']) ?? '', 120);
  return {
    tenantId,
    objectId,
    username,
    name: plainText(textOf(claims['name']) ?? '', 120) || username,
    authTime: Number.isFinite(authTime) && authTime > 0 ? authTime * 1000 : null,
    kind: kindOf(tenantId, configuredTenant, claims['acct']),
  };
}

function kindOf(tenantId: string, configuredTenant: string, acct: unknown): Account['kind'] {
  if (tenantId === personalTenant) return 'personal';
  if (tenantId !== configuredTenant) return 'other-tenant';
  return Number(acct) === 1 ? 'guest' : 'member';
}
