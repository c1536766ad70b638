import { toBase64 } from '../base64.ts';
import { basicConstraints, es256, makeCertificate, type CertificateName } from '../certificate.ts';
import { octetString } from '../der.ts';
import type { PretendAttestation } from './pretend-key-state.ts';

/** id-fido-gen-ce-aaguid: the model that a certificate speaks for (WebAuthn, 8.2.1). */
const aaguidExtension = '1.3.6.1.4.1.45724.1.1.4';
const year = 365 * 24 * 60 * 60_000;

const issuer: CertificateName = {
  country: 'ZZ',
  organisation: 'Latchkey practice tenant',
  unit: 'Practice',
  name: 'Practice attestation root',
};
/** The unit is prescribed (WebAuthn, 8.2.1). */
const subject: CertificateName = { ...issuer, unit: 'Authenticator Attestation', name: 'Practice pretend key' };

/** The 16 bytes of a GUID. */
export const aaguidBytes = (guid: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(guid.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/**
 * Makes a root, and an attestation certificate for one model beneath it.
 * @param now milliseconds since 1970
 */
export async function makeAttestationChain(aaguid: string, now: number): Promise<PretendAttestation> {
  const rootKeys = await crypto.subtle.generateKey(es256, true, ['sign', 'verify']);
  const leafKeys = await crypto.subtle.generateKey(es256, true, ['sign', 'verify']);
  const common = { issuer, signingKey: rootKeys.privateKey, from: now - year, until: now + 20 * year };
  const root = await makeCertificate({
    ...common,
    subject: issuer,
    publicKey: rootKeys.publicKey,
    extensions: [basicConstraints(true)],
  });
  const leaf = await makeCertificate({
    ...common,
    subject,
    publicKey: leafKeys.publicKey,
    extensions: [
      basicConstraints(false),
      { id: aaguidExtension, critical: false, value: octetString(aaguidBytes(aaguid)) },
    ],
  });
  return {
    aaguid,
    root: toBase64(root),
    leaf: toBase64(leaf),
    leafKey: { ...(await crypto.subtle.exportKey('jwk', leafKeys.privateKey)) },
  };
}
