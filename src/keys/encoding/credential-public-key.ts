import type { CBORType } from '@levischuck/tiny-cbor';

/** COSE's labels (RFC 9052, section 7; RFC 9053, section 7): key type, algorithm, and those that a key type adds. */
const kty = 1;
const alg = 3;
const crv = -1;
const x = -2;
const y = -3;
const ec2 = 2;

/** Bytes of one coordinate, by COSE's number of the curve: P-256, P-384, P-521. */
const coordinateLengths = new Map([
  [1, 32],
  [2, 48],
  [3, 66],
]);

/**
 * Checks the form of a credential's public key: a COSE key with type and algorithm; on a NIST curve with both
 * coordinates whole (WebAuthn forbids compressed points). Other key types are not looked into.
 * Throws an Error where it is not one.
 */
export function checkCredentialPublicKey(key: CBORType): void {
  if (!(key instanceof Map) || !Number.isInteger(key.get(kty)) || !Number.isInteger(key.get(alg))) {
    throw new Error('Not a COSE key: key type or algorithm missing');
  }
  if (key.get(kty) !== ec2) return;
  const curve = key.get(crv);
  const length = typeof curve === 'number' ? coordinateLengths.get(curve) : undefined;
  for (const coordinate of [key.get(x), key.get(y)]) {
    if (!(coordinate instanceof Uint8Array) || (length !== undefined && coordinate.length !== length)) {
      throw new Error('Not a COSE key: a coordinate is missing or has the wrong length');
    }
  }
}
