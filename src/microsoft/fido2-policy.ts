import { isObject, listOf, textOf, type JsonObject } from './json.ts';

export interface KeyRestrictions {
  enforced: boolean;
  type: 'allow' | 'block' | 'unknown';
  /** Lower-case GUIDs. */
  aaguids: readonly string[];
}

export interface PasskeyProfile {
  id: string;
  /** `registrationOnly` is what enforcement means; a newer value is `unknown`. */
  attestation: 'required' | 'not-required' | 'unknown';
  /** Null where the profile does not say. */
  passkeyTypes: readonly string[] | null;
  keyRestrictions: KeyRestrictions | null;
}

/** The tenant's policy for passkeys (FIDO2), in the shape before and after passkey profiles. */
export interface Fido2Policy {
  /** Null for a state that is newer than this page. */
  state: 'enabled' | 'disabled' | null;
  /** Null where the answer does not say. */
  selfServiceAllowed: boolean | null;
  /** Null in a tenant that has no profiles yet: then the two legacy fields count. */
  profiles: readonly PasskeyProfile[] | null;
  defaultProfile: string | null;
  /** Ids of the profiles that the targets allow; empty where none is named. Whom a target means cannot be told. */
  allowedProfiles: readonly string[];
  attestationEnforced: boolean | null;
  keyRestrictions: KeyRestrictions | null;
}

/**
 * https://learn.microsoft.com/graph/api/resources/fido2authenticationmethodconfiguration
 * @returns null where the answer is no policy
 */
export function fido2Policy(body: unknown): Fido2Policy | null {
  if (!isObject(body) || (textOf(body['id'])?.toLowerCase() ?? 'fido2') !== 'fido2') return null;
  const { state, isSelfServiceRegistrationAllowed, isAttestationEnforced } = body;
  if (typeof state !== 'string') return null;
  const profiles = listOf(body['passkeyProfiles'], 50).filter(isObject).flatMap(profileOf);
  return {
    state: state === 'enabled' || state === 'disabled' ? state : null,
    selfServiceAllowed: typeof isSelfServiceRegistrationAllowed === 'boolean' ? isSelfServiceRegistrationAllowed : null,
    profiles: profiles.length > 0 ? profiles : null,
    defaultProfile: textOf(body['defaultPasskeyProfile'])?.toLowerCase() ?? null,
    allowedProfiles: listOf(body['includeTargets'], 200)
      .filter(isObject)
      .flatMap((target) => guids(target['allowedPasskeyProfiles'])),
    attestationEnforced: typeof isAttestationEnforced === 'boolean' ? isAttestationEnforced : null,
    keyRestrictions: restrictionsOf(body['keyRestrictions']),
  };
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
