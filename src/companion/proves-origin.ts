import { isRecord } from '../companion-protocol/hostile.ts';
import { decodeBase64url } from '../keys/encoding/base64url.ts';
import { microsoftOrigin } from '../companion-protocol/relying-party.ts';

/**
 * Whether the browser vouches that a credential was made for this challenge on Microsoft's origin (WebAuthn Level 3,
 * section 5.8.1, as Entra will check it).
 * @param clientDataJSON base64url
 * @param challenge base64url without padding
 */
export function provesOrigin(clientDataJSON: string, challenge: string): boolean {
  try {
    const clientData: unknown = JSON.parse(new TextDecoder().decode(decodeBase64url(clientDataJSON)));
    return (
      isRecord(clientData) &&
      clientData['type'] === 'webauthn.create' &&
      clientData['challenge'] === challenge &&
      clientData['origin'] === microsoftOrigin &&
      clientData['crossOrigin'] !== true
    );
  } catch {
    return false;
  }
}
