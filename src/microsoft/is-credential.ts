import { decodeBase64url } from '../keys/encoding/base64url.ts';
import { sameCredentialId } from '../keys/encoding/tolerant-base64.ts';

/**
 * Whether a method of a list is this credential: the ids compare as bytes, whatever their encoding.
 * @param credentialId base64url
 */
export function isCredential(methodId: string, credentialId: string): boolean {
  try {
    return sameCredentialId(methodId, decodeBase64url(credentialId));
  } catch {
    return false;
  }
}
