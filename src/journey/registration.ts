/**
 * The things that a registration handles, in the shapes that the journey works with. Adapters parse Microsoft's answers
 * into these; nothing here was ever trusted as it came (X3).
 */

/** Who is signed in. Personal: shown only through `Personal` (S2). */
export interface Account {
  /** Entra tenant and object id, lower-case GUIDs. Together they name the account. */
  tenantId: string;
  objectId: string;
  username: string;
  name: string;
  /** When the person last proved who they are (optional claim `auth_time`), epoch milliseconds; null where not told. */
  authTime: number | null;
  /** From the token (`acct`, `tid`): whether the account is a guest here or a personal one. */
  kind: 'member' | 'guest' | 'personal' | 'other-tenant';
}

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

/** How the credential comes into being (design, section 1). Never shown by these names. */
export type RouteName = 'in-page' | 'companion' | 'hand-off';

/** Why a call to Microsoft gave no answer that could be used. */
export type CallFailure =
  | {
      kind: 'http';
      status: number;
      errorCode: string;
      message: string;
      requestId: string | null;
      /** The claims of a claims challenge, decoded JSON text, passed to MSAL as it is (J7). */
      claims: string | null;
      /** Milliseconds that Microsoft asks us to wait. */
      retryAfter: number | null;
    }
  | { kind: 'network' }
  | { kind: 'timeout' }
  | { kind: 'malformed'; message: string }
  /** No token without the person: `consent` where an administrator has to act, `sign-in` where the person can. */
  | { kind: 'no-token'; need: 'consent' | 'sign-in'; claims: string | null; errorCode: string };

/** How the ceremony ended without a credential: the DOMException's name and message, and how long it took. */
export interface CeremonyFailure {
  /** A DOMException name, or ours: `CompanionGone`. */
  name: string;
  message: string;
  /** Milliseconds from the call to the refusal. */
  elapsed: number;
  /** Milliseconds that the authenticator was given. */
  timeout: number;
}

export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; failure: Failure };
