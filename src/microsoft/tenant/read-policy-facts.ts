import type { MethodsFacts, PassFacts, PolicyFacts } from '../../readiness/evidence.ts';
import { isObject, listOf, textOf } from '../json.ts';
import { plainText } from '../plain-text.ts';
import { fido2Policy } from '../read-fido2-policy.ts';

/** The policy on passkeys with the names of its profiles; null where it is none. */
export function policyFacts(body: unknown): PolicyFacts | null {
  const policy = fido2Policy(body);
  if (policy === null || !isObject(body)) return null;
  const named = listOf(body['passkeyProfiles'], 50)
    .filter(isObject)
    .flatMap(({ id, name }) => {
      const [key, shown] = [textOf(id)?.toLowerCase(), textOf(name)];
      return key === undefined || shown === null ? [] : [[key, plainText(shown, 60)] as const];
    });
  return { ...policy, profileNames: Object.fromEntries(named) };
}

/** Graph's `temporaryAccessPassAuthenticationMethodConfiguration`; null where it is none. */
export function passFacts(body: unknown): PassFacts | null {
  if (!isObject(body) || typeof body['state'] !== 'string') return null;
  const { state, isUsableOnce, maximumLifetimeInMinutes: longest } = body;
  return {
    state: state === 'enabled' || state === 'disabled' ? state : 'unknown',
    includes: idsOf(body['includeTargets']),
    excludes: idsOf(body['excludeTargets']),
    once: typeof isUsableOnce === 'boolean' ? isUsableOnce : null,
    longest: typeof longest === 'number' && longest >= 0 ? longest : null,
  };
}

/** Graph's `authenticationMethodsPolicy`: which methods are on, and the registration campaign; null where it is none. */
export function methodsFacts(body: unknown): MethodsFacts | null {
  if (!isObject(body) || !Array.isArray(body['authenticationMethodConfigurations'])) return null;
  const configurations = listOf(body['authenticationMethodConfigurations'], 100).filter(isObject);
  const states = configurations.flatMap(({ id, state }) => {
    const key = textOf(id)?.toLowerCase();
    return key === undefined || (state !== 'enabled' && state !== 'disabled')
      ? []
      : [[key, state === 'enabled'] as const];
  });
  const enforcement = body['registrationEnforcement'];
  const campaign = isObject(enforcement) ? enforcement['authenticationMethodsRegistrationCampaign'] : null;
  const targets = isObject(campaign) ? listOf(campaign['includeTargets'], 200).filter(isObject) : [];
  const campaignFor = targets.flatMap(({ targetedAuthenticationMethod: method }) => textOf(method) ?? []);
  return {
    on: Object.fromEntries(states),
    campaign: campaignStates[isObject(campaign) ? (textOf(campaign['state']) ?? '') : ''] ?? 'unknown',
    campaignFor: [...new Set(campaignFor.map((method) => plainText(method, 60)))],
  };
}

const campaignStates: Readonly<Record<string, MethodsFacts['campaign']>> = {
  enabled: 'on',
  disabled: 'off',
  default: 'default',
};

/** Null where one of them cannot be read. */
function idsOf(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  const ids = listOf(value, 500).map((target) =>
    isObject(target) ? (textOf(target['id'])?.toLowerCase() ?? null) : null,
  );
  return ids.every((id) => id !== null) ? ids : null;
}
