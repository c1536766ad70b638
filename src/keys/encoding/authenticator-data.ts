import { decodeCanonicalCbor, type CborMap } from './canonical-cbor.ts';
import { checkCredentialPublicKey } from './credential-public-key.ts';
import { toGuid } from '../aaguid.ts';

const rpIdHashLength = 32;
const attestedCredentialData = 0x40;
const extensionData = 0x80;
/** WebAuthn Level 3, section 4: a credential id has at most 1023 bytes. */
const longestCredentialId = 1023;

export interface AuthenticatorData {
  readonly flags: number;
  readonly signCount: number;
  readonly aaguid: string;
  readonly credentialId: Uint8Array;
  /** The extensions' answers by their CTAP names; null where there are none. */
  readonly extensions: CborMap | null;
}

/**
 * Authenticator data of a registration (WebAuthn Level 3, section 6.1): hash of the RP ID, flags, counter, then the
 * credential (AAGUID, id with its length, public key) and, where the flags say so, the extensions' answers.
 * Throws an Error where a part is missing, does not end where it must, or is there against the flags.
 */
export function parseAuthenticatorData(bytes: Uint8Array): AuthenticatorData {
  const fixed = rpIdHashLength + 5;
  const idAt = fixed + 18;
  if (bytes.length < idAt) throw new Error('Not authenticator data: too short to hold a credential');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint8(rpIdHashLength);
  if ((flags & attestedCredentialData) === 0) throw new Error('Not authenticator data: no credential (AT flag is off)');
  const idLength = view.getUint16(fixed + 16);
  if (idLength === 0 || idLength > longestCredentialId) {
    throw new Error(`Not authenticator data: a credential id of ${idLength} bytes`);
  }
  const keyAt = idAt + idLength;
  if (keyAt >= bytes.length) throw new Error('Not authenticator data: ends within the credential id');
  const publicKey = decodeCanonicalCbor(bytes, keyAt);
  checkCredentialPublicKey(publicKey.value);
  const told = (flags & extensionData) === 0 ? null : readExtensions(bytes, publicKey.end);
  if ((told ?? publicKey).end !== bytes.length) throw new Error('Not authenticator data: trailing bytes');
  return {
    flags,
    signCount: view.getUint32(rpIdHashLength + 1),
    aaguid: toGuid(bytes.subarray(fixed, fixed + 16)),
    credentialId: bytes.slice(idAt, keyAt),
    extensions: told?.extensions ?? null,
  };
}

function readExtensions(bytes: Uint8Array, start: number): { extensions: CborMap; end: number } {
  const { value, end } = decodeCanonicalCbor(bytes, start);
  if (!(value instanceof Map) || ![...value.keys()].every((key) => typeof key === 'string')) {
    throw new Error("Not authenticator data: the extensions' answers are not a map by name");
  }
  return { extensions: value, end };
}
