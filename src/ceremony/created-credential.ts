import type { RegistrationResponseJSON } from '@simplewebauthn/browser';
import type { CreatedCredential } from '../registration/credential.ts';
import { hiddenAaguid } from '../keys/aaguid.ts';
import { decodeAttestationObject } from '../keys/attestation.ts';
import { decodeBase64url } from '../keys/encoding/base64url.ts';

/** The model that the catalogue knows for an AAGUID, or null. */
export type ModelOf = (aaguid: string) => string | null;

/**
 * What is kept of a new credential: what Graph is sent (K3) and what names the key (J11).
 * An attestation object that we cannot read is kept all the same: Entra judges it, and what was created is not lost (J4).
 */
export function createdCredential(response: RegistrationResponseJSON, modelOf: ModelOf): CreatedCredential {
  const { attestationObject, clientDataJSON } = response.response;
  const aaguid = aaguidOf(attestationObject);
  return {
    id: response.id,
    clientDataJSON,
    attestationObject,
    clientExtensionResults: jsonSafe(response.clientExtensionResults),
    aaguid,
    model: aaguid === hiddenAaguid ? null : modelOf(aaguid),
  };
}

function aaguidOf(attestationObject: string): string {
  try {
    return decodeAttestationObject(decodeBase64url(attestationObject)).aaguid;
  } catch {
    return hiddenAaguid;
  }
}

/** Extension results without what JSON cannot carry: some hold ArrayBuffers, which Graph cannot read. */
function jsonSafe(results: object): Record<string, unknown> {
  const safe: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(results) as [string, unknown][]) {
    if (typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value)) safe[name] = value;
    else if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      safe[name] = jsonSafe(value);
    }
  }
  return safe;
}
