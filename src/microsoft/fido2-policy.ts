import type { Fido2Policy, KeyRestrictions, PasskeyProfile, PolicyTarget } from '../keys/fido2-policy.ts';
import { isObject, listOf, textOf, type JsonObject } from './json.ts';

/** The policy as the page judges by it, and whether people may register for themselves at all. */
export interface TenantFido2Policy extends Fido2Policy {
  /** Null where the answer does not say. */
  readonly selfServiceAllowed: boolean | null;
}

/**
 * https://learn.microsoft.com/graph/api/resources/fido2authenticationmethodconfiguration
 * @returns null where the answer is no policy
 */
export function fido2Policy(body: unknown): TenantFido2Policy | null {
  if (!isObject(body) || (textOf(body['id'])?.toLowerCase() ?? 'fido2') !== 'fido2') return null;
  const { state, isSelfServiceRegistrationAllowed, isAttestationEnforced } = body;
  if (typeof state !== 'string') return null;
  const profiles = listOf(body['passkeyProfiles'], 50).filter(isObject).flatMap(profileOf);
  return {
    state: state === 'enabled' || state === 'disabled' ? state : null,
    selfServiceAllowed: typeof isSelfServiceRegistrationAllowed === 'boolean' ? isSelfServiceRegistrationAllowed : null,
    profiles: profiles.length > 0 ? profiles : null,
    defaultProfile: textOf(body['defaultPasskeyProfile'])?.toLowerCase() ?? null,
    includeTargets: Array.isArray(body['includeTargets']) ? targetsOf(body['includeTargets']) : null,
    excludeTargets: targetsOf(body['excludeTargets']).map(({ id }) => ({ id })),
    attestationEnforced: typeof isAttestationEnforced === 'boolean' ? isAttestationEnforced : null,
    keyRestrictions: restrictionsOf(body['keyRestrictions']),
  };
}

function targetsOf(value: unknown): PolicyTarget[] {
  return listOf(value, 200)
    .filter(isObject)
    .flatMap((target) => {
      const id = textOf(target['id'])?.toLowerCase();
      return id === undefined ? [] : [{ id, profiles: guids(target['allowedPasskeyProfiles']) }];
    });
}

function profileOf(value: JsonObject): PasskeyProfile[] {
  const id = textOf(value['id'])?.toLowerCase();
  if (id === undefined) return [];
  const enforcement = value['attestationEnforcement'];
  const types = textOf(value['passkeyTypes']);
  return [
    {
      id,
      attestation:
        enforcement === 'registrationOnly' ? 'required' : enforcement === 'disabled' ? 'not-required' : 'unknown',
      // A flags value: "deviceBound,synced".
      passkeyTypes: types === null ? null : types.split(',').map((type) => type.trim()),
      keyRestrictions: restrictionsOf(value['keyRestrictions']),
    },
  ];
}

function restrictionsOf(value: unknown): KeyRestrictions | null {
  if (!isObject(value)) return null;
  const type = value['enforcementType'];
  return {
    enforced: value['isEnforced'] === true,
    type: type === 'allow' || type === 'block' ? type : 'unknown',
    aaguids: guids(value['aaGuids']),
  };
}

function guids(value: unknown): string[] {
  return listOf(value, 2000).flatMap((entry) => textOf(entry)?.toLowerCase() ?? []);
}
