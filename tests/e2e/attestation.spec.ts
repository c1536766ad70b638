import { decodeAttestationObject } from '../../src/keys/attestation.ts';
import { extensionOutputs } from '../../src/keys/encoding/extension-outputs.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { attachVirtualKey, type VirtualKeyOptions } from '../support/virtual-key.ts';

interface Made {
  attestationObject: string;
  credentialId: string;
  /** As the browser reads it for itself. */
  authenticatorData: string;
}

/** Has the browser make a credential with whatever key is plugged in; bytes in base64. */
function make(page: Page, attestation: string, residentKey: string, attachment: string): Promise<Made> {
  return page.evaluate(
    async ([wanted, discoverable, where]) => {
      const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
      const made = await navigator.credentials.create({
        publicKey: {
          rp: { name: 'Test' },
          user: { id: crypto.getRandomValues(new Uint8Array(16)), name: 'Nobody', displayName: 'Nobody' },
          challenge: crypto.getRandomValues(new Uint8Array(32)),
          pubKeyCredParams: [
            { type: 'public-key', alg: -7 },
            { type: 'public-key', alg: -257 },
          ],
          authenticatorSelection: {
            authenticatorAttachment: where as AuthenticatorAttachment,
            residentKey: discoverable as ResidentKeyRequirement,
            userVerification: discoverable === 'required' ? 'required' : 'discouraged',
          },
          attestation: wanted as AttestationConveyancePreference,
          extensions: {
            hmacCreateSecret: true,
            // Chromium refuses it for what is not discoverable.
            ...(discoverable === 'required' ? { credentialProtectionPolicy: 'userVerificationRequired' } : {}),
          },
        },
      });
      const { rawId, response } = made as PublicKeyCredential;
      const answer = response as AuthenticatorAttestationResponse;
      return {
        attestationObject: base64(answer.attestationObject),
        credentialId: base64(rawId),
        authenticatorData: base64(answer.getAuthenticatorData()),
      };
    },
    [attestation, residentKey, attachment] as const,
  );
}

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

function isAccepted(object: Uint8Array): boolean {
  try {
    decodeAttestationObject(object);
    return true;
  } catch {
    return false;
  }
}

const keys: readonly (readonly [name: string, options: VirtualKeyOptions])[] = [
  ['usb', {}],
  ['nfc', { transport: 'nfc' }],
  ['built in', { transport: 'internal' }],
  ['U2F', { protocol: 'u2f', hasResidentKey: false, hasUserVerification: false }],
];

test('Y1: the decoder agrees with the browser on every virtual key and attestation, and refuses each cut short', async ({
  page,
}) => {
  await page.goto('./');
  const formats = new Set<string>();
  for (const [name, options] of keys) {
    const key = await attachVirtualKey(page, options);
    for (const attestation of ['none', 'indirect', 'direct']) {
      const residentKey = options.hasResidentKey === false ? 'discouraged' : 'required';
      const attachment = options.transport === 'internal' ? 'platform' : 'cross-platform';
      const made = await make(page, attestation, residentKey, attachment);
      const which = `${name}, ${attestation}`;
      const object = bytes(made.attestationObject);
      const read = decodeAttestationObject(object);
      const seen = Buffer.from(made.authenticatorData, 'base64');
      formats.add(read.format);
      expect(Buffer.from(read.credentialId).toString('base64'), which).toBe(made.credentialId);
      expect(read.aaguid.replaceAll('-', ''), which).toBe(seen.subarray(37, 53).toString('hex'));
      expect(read.flags, which).toBe(seen[32]);
      expect(read.signCount, which).toBe(seen.readUInt32BE(33));
      expect(read.certificates.length > 0, which).toBe(read.format !== 'none');
      expect(extensionOutputs(object), which).toEqual({
        hmacSecret: seen.includes('hmac-secret') ? true : null,
        protection: seen.includes('credProtect') ? 3 : null,
      });
      const cuts = Array.from(object, (_, length) => object.subarray(0, length));
      expect(cuts.filter(isAccepted), which).toEqual([]);
    }
    await key.remove();
  }
  expect([...formats].sort()).toEqual(['fido-u2f', 'none', 'packed']);
});
