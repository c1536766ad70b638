import { parseAuthenticatorData } from './encoding/authenticator-data.ts';
import { decodeCanonicalCbor, type CborMap } from './encoding/canonical-cbor.ts';

/** Attestation objects have 0.2 to 10 kB; what is longer is no authenticator's. */
const longest = 65_536;

export interface AttestationObject {
  /** Attestation statement format: `packed`, `none`, `fido-u2f`, ... */
  readonly format: string;
  /** The authenticator's model as a lower-case GUID; all zero for U2F keys and where the browser withheld it. */
  readonly aaguid: string;
  readonly credentialId: Uint8Array;
  /** The flags byte of the authenticator data: UP 0x01, UV 0x04, BE 0x08, BS 0x10, AT 0x40, ED 0x80. */
  readonly flags: number;
  readonly signCount: number;
  /** `x5c` of the statement, the attestation certificate first; empty where the statement has none. DER, unread. */
  readonly certificates: readonly Uint8Array[];
}

/**
 * Decodes an attestation object (WebAuthn Level 3, section 6.5.4) strictly; nothing in it is verified, only its form.
 * Throws an Error on whatever an authenticator and a browser would not have written: truncated or oversized input,
 * trailing bytes, CBOR that is not canonical, members missing or of the wrong type, authenticator data without
 * a credential or with lengths and flags that disagree.
 */
export function decodeAttestationObject(bytes: Uint8Array): AttestationObject {
  if (!(bytes instanceof Uint8Array)) throw new Error('Not an attestation object: no bytes');
  if (bytes.length > longest) throw new Error(`Not an attestation object: ${bytes.length} bytes are too many`);
  const { value, end } = decodeCanonicalCbor(bytes, 0);
  if (end !== bytes.length) throw new Error('Not an attestation object: trailing bytes');
  if (!(value instanceof Map) || value.size !== 3) {
    throw new Error('Not an attestation object: not a map of fmt, attStmt and authData');
  }
  const format = value.get('fmt');
  // WebAuthn allows 32 printable ASCII characters without the quote and the backslash.
  if (typeof format !== 'string' || !/^[!#-[\]-~]{1,32}$/.test(format)) {
    throw new Error('Not an attestation object: fmt is not the name of a format');
  }
  const authData = value.get('authData');
  if (!(authData instanceof Uint8Array)) throw new Error('Not an attestation object: authData is not bytes');
  const { aaguid, credentialId, flags, signCount } = parseAuthenticatorData(authData);
  return { format, aaguid, credentialId, flags, signCount, certificates: certificatesOf(format, value.get('attStmt')) };
}

function certificatesOf(format: string, statement: unknown): Uint8Array[] {
  // `compound` is the one format whose statement is a list, of statements with their own format.
  if (format === 'compound' && Array.isArray(statement)) return [];
  if (!(statement instanceof Map)) throw new Error('Not an attestation object: attStmt is not a map');
  const members: CborMap = statement;
  if (format === 'none' && members.size > 0) throw new Error('Not an attestation object: "none" with a statement');
  const chain = members.get('x5c');
  if (!members.has('x5c')) return [];
  if (!Array.isArray(chain) || chain.length === 0) throw new Error('Not an attestation object: x5c is not a list');
  return chain.map((certificate) => {
    if (certificate instanceof Uint8Array && certificate.length > 0) return certificate;
    throw new Error('Not an attestation object: x5c holds something else than certificates');
  });
}
