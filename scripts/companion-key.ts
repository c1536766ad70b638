import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface CompanionKey {
  /** The manifest's `key`: the public part, base64 of its DER. */
  manifestKey: string;
  /** 32 letters from a to p: half of the SHA-256 of the public part. */
  id: string;
}

/**
 * What an RSA key makes of an extension. The private part is used for nothing here: it signs a package of one's own.
 * https://developer.chrome.com/docs/extensions/reference/manifest/key
 * @param pem private key, PKCS #8 or PKCS #1
 * @throws Error where this is no such key
 */
export function companionKey(pem: string): CompanionKey {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'rsa') throw new Error('Extensions are signed with an RSA key');
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return { manifestKey: der.toString('base64'), id: extensionId(der) };
}

/** @param der the public part of an extension's key */
export function extensionId(der: Uint8Array): string {
  const digits = createHash('sha256').update(der).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}

/** @returns the private key in `file`, which is made where it is missing: the id then stays the same on this machine */
export function keptKey(file: string): string {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
