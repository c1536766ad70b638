/**
 * The tenant's policy for passkeys (FIDO2) as parsed data, in the shapes before and after passkey profiles. Whatever it has
 * and this page cannot read is kept as not known, and not left out: what is left out would allow or refuse a key.
 */
export interface Fido2Policy {
  /** Null for a state newer than this page. */
  readonly state: 'enabled' | 'disabled' | null;
  /**
   * Null in a tenant without profiles: then the two legacy fields count, which Graph drops in October 2027. Empty where
   * there are some that cannot be read.
   */
  readonly profiles: readonly PasskeyProfile[] | null;
  /** The profile of targets that name none. */
  readonly defaultProfile: string | null;
  /** Whom the policy includes. Null where the answer does not say. */
  readonly includeTargets: readonly PolicyTarget[] | null;
  /** Groups that it excludes; exclusion wins. Null where the answer does not say. */
  readonly excludeTargets: readonly Pick<PolicyTarget, 'id'>[] | null;
  /** Legacy `isAttestationEnforced`. */
  readonly attestationEnforced: boolean | null;
  /** Legacy `keyRestrictions`. */
  readonly keyRestrictions: KeyRestrictions | null;
}

export interface PolicyTarget {
  /** A group's id in lower case, or `all_users`; null for one that cannot be read. */
  readonly id: string | null;
  /** Ids of `allowedPasskeyProfiles`; empty where the target names none, null for what cannot be read. */
  readonly profiles: readonly (string | null)[];
}

export interface PasskeyProfile {
  readonly id: string;
  /** `attestationEnforcement`: `registrationOnly` requires it; `unknown` for a value newer than this page. */
  readonly attestation: 'required' | 'not-required' | 'unknown';
  /** `deviceBound`, `synced`; null where the profile does not say, and no known name for what cannot be read. */
  readonly passkeyTypes: readonly string[] | null;
  readonly keyRestrictions: KeyRestrictions | null;
}

export interface KeyRestrictions {
  /** Null where it cannot be read. */
  readonly enforced: boolean | null;
  readonly type: 'allow' | 'block' | 'unknown';
  /** Lower-case GUIDs; null where one of them cannot be read. */
  readonly aaguids: readonly string[] | null;
}
