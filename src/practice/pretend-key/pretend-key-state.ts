/** What the pretend key does when it is asked; each can be set for a training or a test. */
export interface PretendKeySettings {
  /** Lower-case GUID. */
  aaguid: string;
  /** Attestation: none, signed by the credential itself, or by a chain that the practice tenant trusts. */
  format: 'none' | 'packed-self' | 'packed-chain';
  /** Whether the key can check a PIN; without it the flag UV stays off. */
  userVerification: boolean;
  /** Backup eligible and backed up, as a synced passkey says. */
  synced: boolean;
  /** The DOMException that it ends in, instead of a credential. */
  error: 'NotAllowedError' | 'InvalidStateError' | 'ConstraintError' | 'NotSupportedError' | 'UnknownError' | null;
  /** How long a person takes to touch it, in milliseconds. */
  touchAfter: number;
}

/** The attestation key of the pretend key's model. Certificates are DER in base64. */
export interface PretendAttestation {
  aaguid: string;
  root: string;
  leaf: string;
  leafKey: Record<string, unknown>;
}

export interface PretendKeyState {
  /** Whether the person plays with it, in every tab; null where they chose nothing: the scenario decides. */
  inUse: boolean | null;
  settings: PretendKeySettings;
  /** What the key holds: credential ids as canonical base64url. */
  credentials: { id: string; rpId: string }[];
  attestation: PretendAttestation | null;
}

export const freshPretendKey = (): PretendKeyState => ({
  inUse: null,
  settings: {
    aaguid: 'b0a7d0b0-0000-4000-8000-1a7c4e700001',
    format: 'packed-chain',
    userVerification: true,
    synced: false,
    error: null,
    touchAfter: 600,
  },
  credentials: [],
  attestation: null,
});
