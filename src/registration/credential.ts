/** Creation options as the authenticator gets them (K2), base64url throughout. */
export interface CreationOptions {
  /** `PublicKeyCredentialCreationOptionsJSON`; opaque to the journey but for the relying party. */
  publicKey: { rp: { id: string; name: string } } & Record<string, unknown>;
  /** When the challenge ends, on the monotonic clock, milliseconds (J4). */
  deadline: number;
}

/** What the authenticator made: exactly what Graph is sent (K3), base64url. */
export interface CreatedCredential {
  id: string;
  clientDataJSON: string;
  attestationObject: string;
  clientExtensionResults: Record<string, unknown>;
  /** From the attestation object, lower-case GUID. */
  aaguid: string;
  /** The model that the catalogue knows for it, to name an unnamed key (J11); null for an unknown one. */
  model: string | null;
}
