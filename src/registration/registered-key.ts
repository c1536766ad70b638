/** A `fido2AuthenticationMethod` of Graph. */
export interface RegisteredKey {
  /** Graph's id, as it came. */
  id: string;
  name: string;
  aaguid: string | null;
  model: string | null;
  attestation: 'attested' | 'not-attested' | 'unknown';
  passkeyType: 'device-bound' | 'synced' | 'unknown';
  /** Epoch milliseconds. */
  created: number | null;
}

/** What identifies a key in the list before a save; see rule J5. */
export type KnownKey = Pick<RegisteredKey, 'id' | 'name' | 'aaguid'>;
