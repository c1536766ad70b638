import { basicConstraints, es256, makeCertificate, subjectAlternativeNames } from '../../src/practice/certificate.ts';
import { toBase64 } from '../../src/practice/base64.ts';

const day = 24 * 60 * 60_000;

const pem = (label: string, der: ArrayBuffer | Uint8Array): string => {
  const lines = toBase64(new Uint8Array(der)).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};

/** A self-signed certificate for these hosts, made anew each time: no key is ever stored. @returns PEM */
export async function tlsCertificate(hosts: readonly string[]): Promise<{ cert: string; key: string }> {
  const keys = await crypto.subtle.generateKey(es256, true, ['sign', 'verify']);
  const name = { country: 'ZZ', organisation: 'Latchkey tests', unit: 'Tenant host', name: 'Latchkey tenant host' };
  const certificate = await makeCertificate({
    issuer: name,
    subject: name,
    publicKey: keys.publicKey,
    signingKey: keys.privateKey,
    from: Date.now() - day,
    until: Date.now() + 90 * day,
    extensions: [basicConstraints(false), subjectAlternativeNames(hosts)],
  });
  return {
    cert: pem('CERTIFICATE', certificate),
    key: pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
  };
}
