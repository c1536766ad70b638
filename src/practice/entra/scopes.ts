import type { Scenario } from '../scenarios.ts';
import type { Client } from './clients.ts';

const openId = ['openid', 'profile', 'offline_access', 'email'];

/** What an administrator consented to, for each app. No scope over other people is the employees' page's. */
const consented: Record<Client, readonly string[]> = {
  employees: [
    'User.Read',
    'UserAuthMethod-Passkey.Read',
    'UserAuthMethod-Passkey.ReadWrite',
    'UserAuthenticationMethod.Read',
  ],
  helpdesk: [
    'User.Read',
    'User.ReadBasic.All',
    'User.Read.All',
    'UserAuthMethod-Passkey.Read.All',
    'UserAuthMethod-Passkey.ReadWrite.All',
    'UserAuthMethod-TAP.ReadWrite.All',
    'User.RevokeSessions.All',
    'GroupMember.Read.All',
  ],
  // It reads the tenant; with the two that write keys, an administrator proves there what holds for a test account.
  setup: [
    'User.Read',
    'User.ReadBasic.All',
    'Policy.Read.AuthenticationMethod',
    'Policy.Read.All',
    'GroupMember.Read.All',
    'Application.Read.All',
    'Directory.Read.All',
    'AuditLog.Read.All',
    'DeviceManagementConfiguration.Read.All',
    'UserAuthMethod-Passkey.Read.All',
    'UserAuthMethod-Passkey.Read',
    'UserAuthMethod-Passkey.ReadWrite',
    'Device.Read.All',
  ],
};

/** Consented by an administrator and asked for by nobody: Entra puts them into every token of the app all the same. */
const unasked: Record<Client, readonly string[]> = {
  employees: ['Policy.Read.AuthenticationMethod', 'Device.Read.All'],
  helpdesk: ['Policy.Read.AuthenticationMethod'],
  setup: [],
};

const graphPrefix = 'https://graph.microsoft.com/';
const withoutResource = (scope: string): string =>
  scope.startsWith(graphPrefix) ? scope.slice(graphPrefix.length) : scope;

/** The scopes of a request, as a list without repeats. */
export const requestedScopes = (text: string): string[] => [
  ...new Set(text.split(/\s+/).filter(Boolean).map(withoutResource)),
];

function consentedTo(client: Client, { helpdesk, readiness }: Scenario): readonly string[] {
  const none: readonly string[] = [];
  const withheld = { employees: none, helpdesk: helpdesk.withheld, setup: readiness.withheld }[client];
  return consented[client].filter((scope) => !withheld.includes(scope));
}

/**
 * Those among them that nobody consented to.
 * @param since consented to after the beginning
 */
export function unconsentedScopes(
  requested: readonly string[],
  client: Client,
  scenario: Scenario,
  since: readonly string[] = [],
): string[] {
  const given = [...consentedTo(client, scenario), ...since];
  return requested.filter((scope) => !openId.includes(scope) && !given.includes(scope) && scope !== '.default');
}

/** Whether only an administrator can consent to it. */
export const needsAdministrator = (scope: string): boolean => scope.endsWith('.All') && scope !== 'User.ReadBasic.All';

/**
 * What a Graph token says in `scp`. Entra would add every scope that was ever consented to; here they come only when
 * asked for, so that a forgotten one is noticed in practice.
 */
export function grantedScopes(requested: readonly string[], client: Client, scenario: Scenario): string[] {
  const asked = requested.includes('.default') ? consentedTo(client, scenario) : requested;
  const own = asked.filter((scope) => scope !== 'offline_access' && !unasked[client].includes(scope));
  if (scenario.proof.everyScope) return [...new Set([...own, ...consentedTo(client, scenario)])];
  const also = client === 'helpdesk' ? scenario.helpdesk.alsoConsented : [];
  return [...new Set([...own, ...also, ...(scenario.mayReadPolicy ? unasked[client] : [])])];
}
