import type { Said } from './ask-companion.ts';

/** In the shape of Graph's, long challenge and all. */
export const companionOptions = {
  rp: { id: 'login.microsoft.com', name: 'Microsoft' },
  user: { id: 'T0Y6MTIzNDU2Nzg5MDEyMzQ1Njc4OTA', name: 'adele@contoso.com', displayName: 'Adele' },
  challenge: Buffer.alloc(7000, 'challenge').toString('base64url'),
  pubKeyCredParams: [
    { type: 'public-key', alg: -7 },
    { type: 'public-key', alg: -257 },
  ],
  timeout: 60_000,
  excludeCredentials: [{ type: 'public-key', id: 'AQIDBA', transports: [] }],
  authenticatorSelection: {
    authenticatorAttachment: 'cross-platform',
    requireResidentKey: true,
    userVerification: 'required',
  },
  attestation: 'direct',
  hints: ['security-key'],
  extensions: { hmacCreateSecret: true, credentialProtectionPolicy: 'userVerificationOptional' },
};
export const companionRequest = (changes: object = {}) => ({
  ...{ version: 2, type: 'create' },
  options: { ...companionOptions, ...changes },
});

/** An answer in two words. */
export const kindOf = (said: Said | undefined): string | undefined =>
  typeof said === 'object' ? `${String(said.type)} ${said.name ?? ''}`.trim() : said;
