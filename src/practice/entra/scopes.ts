import type { Scenario } from '../scenarios.ts';

const openId = ['openid', 'profile', 'offline_access', 'email'];
const consentedForAll = [
  'User.Read',
  'User.ReadBasic.All',
  'UserAuthMethod-Passkey.Read',
  'UserAuthMethod-Passkey.ReadWrite',
  'UserAuthMethod-Passkey.Read.All',
  'UserAuthMethod-Passkey.ReadWrite.All',
  'UserAuthMethod-TAP.Read.All',
  'UserAuthMethod-TAP.ReadWrite.All',
  'UserAuthenticationMethod.Read',
  'UserAuthenticationMethod.Read.All',
];
/** Consented by an administrator and asked for by nobody: Entra puts them into every token of the app all the same. */
const unasked = ['Policy.Read.AuthenticationMethod', 'Device.Read.All'];

const graphPrefix = 'https://graph.microsoft.com/';
const withoutResource = (scope: string): string =>
  scope.startsWith(graphPrefix) ? scope.slice(graphPrefix.length) : scope;

/** The scopes of a request, as a list without repeats. */
export const requestedScopes = (text: string): string[] => [
  ...new Set(text.split(/\s+/).filter(Boolean).map(withoutResource)),
];

/** Those among them that nobody consented to. */
export const unconsentedScopes = (requested: readonly string[]): string[] =>
  requested.filter((scope) => !openId.includes(scope) && !consentedForAll.includes(scope) && scope !== '.default');

/**
 * What a Graph token says in `scp`. Entra would add every scope that was ever consented to; here the passkey scopes
 * come only when asked for, so that a forgotten one is noticed in practice.
 */
export function grantedScopes(requested: readonly string[], scenario: Scenario): string[] {
  const asked = requested.includes('.default') ? consentedForAll : requested;
  const own = asked.filter((scope) => scope !== 'offline_access' && !unasked.includes(scope));
  return [...new Set([...own, ...(scenario.mayReadPolicy ? unasked : [])])];
}
