import { decodeCanonicalCbor } from './canonical-cbor.ts';
import { parseAuthenticatorData } from './authenticator-data.ts';

/** What the key itself answered to the extensions that Windows needs; null where it did not answer. */
export interface ExtensionOutputs {
  /** Level of credential protection, 1 to 3. */
  readonly protection: number | null;
  readonly hmacSecret: boolean | null;
}

/**
 * Reads the extensions' answers in an attestation object.
 * Throws an Error on whatever `decodeAttestationObject` refuses; to be called after it.
 */
export function extensionOutputs(attestationObject: Uint8Array): ExtensionOutputs {
  const { value } = decodeCanonicalCbor(attestationObject, 0);
  const authData = value instanceof Map ? value.get('authData') : null;
  if (!(authData instanceof Uint8Array)) throw new Error('Not an attestation object: authData is not bytes');
  const { extensions } = parseAuthenticatorData(authData);
  const protection = extensions?.get('credProtect');
  const hmacSecret = extensions?.get('hmac-secret');
  return {
    protection: typeof protection === 'number' && protection >= 1 && protection <= 3 ? protection : null,
    hmacSecret: typeof hmacSecret === 'boolean' ? hmacSecret : null,
  };
}
