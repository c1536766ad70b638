/** The tenant's policy for passkeys (FIDO2) as parsed data, in the shapes before and after passkey profiles. */
export interface Fido2Policy {
  /** Null for a state newer than this page. */
  readonly state: 'enabled' | 'disabled' | null;
  /** Null in a tenant without profiles: then the two legacy fields count, which Graph drops in October 2027. */
  readonly profiles: readonly PasskeyProfile[] | null;
  /** The profile of targets that name none. */
  readonly defaultProfile: string | null;
  /** Whom the policy includes. Null where the answer does not say. */
  readonly includeTargets: readonly PolicyTarget[] | null;
  /** Groups that it excludes; exclusion wins. */
  readonly excludeTargets: readonly { readonly id: string }[];
  /** Legacy `isAttestationEnforced`. */
  readonly attestationEnforced: boolean | null;
  /** Legacy `keyRestrictions`. */
  readonly keyRestrictions: KeyRestrictions | null;
}

export interface PolicyTarget {
  /** A group's id in lower case, or `all_users`. */
  readonly id: string;
  /** Ids of `allowedPasskeyProfiles`; empty where the target names none. */
  readonly profiles: readonly string[];
}

export interface PasskeyProfile {
  readonly id: string;
  /** `attestationEnforcement`: `registrationOnly` requires it; `unknown` for a value newer than this page. */
  readonly attestation: 'required' | 'not-required' | 'unknown';
  /** `deviceBound`, `synced`; null where the profile does not say. */
  readonly passkeyTypes: readonly string[] | null;
  readonly keyRestrictions: KeyRestrictions | null;
}

export interface KeyRestrictions {
  readonly enforced: boolean;
  readonly type: 'allow' | 'block' | 'unknown';
  /** Lower-case GUIDs. */
  readonly aaguids: readonly string[];
}
