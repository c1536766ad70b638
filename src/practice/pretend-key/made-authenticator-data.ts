import { encodeCBOR, type CBORType } from '@levischuck/tiny-cbor';
import { decodeBase64url } from '../../keys/encoding/base64url.ts';
import { aaguidBytes } from './attestation-chain.ts';

const flag = {
  userPresent: 0x01,
  userVerified: 0x04,
  backupEligible: 0x08,
  backedUp: 0x10,
  attested: 0x40,
  extensions: 0x80,
};

export interface NewAuthenticatorData {
  readonly rpId: string;
  readonly aaguid: string;
  readonly credentialId: Uint8Array;
  readonly publicKey: JsonWebKey;
  readonly userVerified: boolean;
  readonly synced: boolean;
  /** Authenticator extension outputs by their CTAP names. */
  readonly extensions: ReadonlyMap<string, CBORType>;
}

/** The COSE form of an ES256 public key. */
function coseKey({ x = '', y = '' }: JsonWebKey): Uint8Array {
  return encodeCBOR(
    new Map<number, CBORType>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, decodeBase64url(x)],
      [-3, decodeBase64url(y)],
    ]),
  );
}

/** WebAuthn 6.1: authenticator data with an attested credential and extension outputs. */
export async function authenticatorData(data: NewAuthenticatorData): Promise<Uint8Array<ArrayBuffer>> {
  const rpIdHash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(data.rpId));
  const hasExtensions = data.extensions.size > 0;
  const flags =
    flag.userPresent |
    flag.attested |
    (data.userVerified ? flag.userVerified : 0) |
    (data.synced ? flag.backupEligible | flag.backedUp : 0) |
    (hasExtensions ? flag.extensions : 0);
  const idLength = data.credentialId.length;
  return new Uint8Array([
    ...new Uint8Array(rpIdHash),
    flags,
    ...[0, 0, 0, 1],
    ...aaguidBytes(data.aaguid),
    idLength >> 8,
    idLength & 0xff,
    ...data.credentialId,
    ...coseKey(data.publicKey),
    ...(hasExtensions ? encodeCBOR(new Map(data.extensions)) : []),
  ]);
}
