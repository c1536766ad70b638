import type { AccessPolicy, Decider, Grant } from '../../readiness/access-policy.ts';
import { isObject, listOf, textOf, type JsonObject } from '../json.ts';
import { plainText } from '../plain-text.ts';
import { strengthOf } from './read-strength.ts';

/** A policy, and the id of the strength that it asks for. */
export type ReadAccessPolicy = AccessPolicy & { readonly strengthId: string | null };

const registering = 'urn:user:registersecurityinfo';
const graphAppId = '00000003-0000-0000-c000-000000000000';

const states: Readonly<Record<string, AccessPolicy['state']>> = {
  enabled: 'on',
  disabled: 'off',
  enabledForReportingButNotEnforced: 'report-only',
};

/**
 * Graph's `conditionalAccessPolicy`.
 * @param clientId of the employees' page
 * @returns null where it is none
 */
export function accessPolicyOf(clientId: string) {
  return (value: unknown): ReadAccessPolicy | null => {
    const conditions = isObject(value) ? value['conditions'] : null;
    if (!isObject(value) || !isObject(conditions)) return null;
    const applications = isObject(conditions['applications']) ? conditions['applications'] : {};
    const users = isObject(conditions['users']) ? conditions['users'] : {};
    const strength = isObject(value['grantControls'])
      ? strengthOf(value['grantControls']['authenticationStrength'])
      : null;
    return {
      name: plainText(textOf(value['displayName']) ?? '', 120),
      state: states[textOf(value['state']) ?? ''] ?? 'unknown',
      who: whoOf(users),
      excluded: ['excludeUsers', 'excludeGroups', 'excludeRoles'].reduce(
        (sum, name) => sum + listOf(users[name], 5_000).length,
        0,
      ),
      registering: listOf(applications['includeUserActions'], 20).includes(registering),
      page: isAboutPage(applications, clientId),
      deciders: decidersOf(conditions),
      grant: grantOf(value['grantControls'], strength),
      strengthId: strength?.id ?? null,
    };
  };
}

function textsOf(value: unknown): string[] {
  return listOf(value, 5_000).flatMap((one) => textOf(one) ?? []);
}

function whoOf(users: JsonObject): AccessPolicy['who'] {
  const included = textsOf(users['includeUsers']);
  if (included.includes('All')) return 'everybody';
  const people = included.filter((one) => one !== 'None' && one !== 'GuestsOrExternalUsers');
  if (people.length + textsOf(users['includeGroups']).length > 0) return 'some';
  if (textsOf(users['includeRoles']).length > 0) return 'by-role';
  return included.includes('GuestsOrExternalUsers') || isObject(users['includeGuestsOrExternalUsers'])
    ? 'guests'
    : 'nobody';
}

function isAboutPage(applications: JsonObject, clientId: string): boolean {
  const included = textsOf(applications['includeApplications']).map((id) => id.toLowerCase());
  const excluded = textsOf(applications['excludeApplications']).map((id) => id.toLowerCase());
  const own = clientId.toLowerCase();
  if (included.includes('all')) return !excluded.includes(own);
  return included.includes(own) || included.includes(graphAppId);
}

function decidersOf(conditions: JsonObject): Decider[] {
  const { locations, platforms, devices, clientAppTypes } = conditions;
  const places = isObject(locations) ? textsOf(locations['includeLocations']) : [];
  const placesLeft = isObject(locations) ? textsOf(locations['excludeLocations']) : [];
  const systems = isObject(platforms) ? textsOf(platforms['includePlatforms']) : [];
  const systemsLeft = isObject(platforms) ? textsOf(platforms['excludePlatforms']) : [];
  const risks = [conditions['signInRiskLevels'], conditions['userRiskLevels']].flatMap(textsOf);
  const clients = textsOf(clientAppTypes);
  const decides: Readonly<Record<Exclude<Decider, 'role'>, boolean>> = {
    place: (places.length > 0 && !places.includes('All')) || placesLeft.length > 0,
    platform: (systems.length > 0 && !systems.includes('all')) || systemsLeft.length > 0,
    risk: risks.length > 0,
    device: isObject(devices),
    client: clients.length > 0 && !clients.includes('all') && !clients.includes('browser'),
  };
  return (Object.keys(decides) as Exclude<Decider, 'role'>[]).filter((decider) => decides[decider]);
}

const known: Readonly<Record<string, Grant['controls'][number]>> = {
  block: 'block',
  mfa: 'mfa',
  compliantDevice: 'device',
  domainJoinedDevice: 'device',
};

function grantOf(value: unknown, strength: Grant['strength']): Grant | null {
  if (!isObject(value)) return null;
  const others = [value['customAuthenticationFactors'], value['termsOfUse']].flatMap(textsOf);
  const unreadStrength = strength === null && isObject(value['authenticationStrength']);
  const controls = textsOf(value['builtInControls']).map((control) => known[control] ?? 'other');
  return {
    any: value['operator'] !== 'AND',
    controls: [...controls, ...others.map(() => 'other' as const), ...(unreadStrength ? (['other'] as const) : [])],
    strength,
  };
}
