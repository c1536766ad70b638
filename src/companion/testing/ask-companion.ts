/** What the page says to the companion. */
const options = {
  rp: { id: 'login.microsoft.com', name: 'Microsoft' },
  user: { id: 'AQID', name: 'a', displayName: 'A' },
  challenge: 'A'.repeat(64),
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 60_000,
  authenticatorSelection: { authenticatorAttachment: 'cross-platform', userVerification: 'required' },
};
export const press = { version: 2, type: 'press' };
export const create = { version: 2, type: 'create', options };
export const never = <Value>(): Promise<Value> => new Promise<Value>(() => undefined);

/** What an authenticator makes for these client data. */
export function made(changes: object = {}) {
  const { challenge } = options;
  const clientData = { type: 'webauthn.create', challenge, origin: 'https://login.microsoft.com', ...changes };
  const clientDataJSON = Buffer.from(JSON.stringify(clientData)).toString('base64url');
  const credential = { id: 'AQI', clientDataJSON, attestationObject: 'oA', transports: ['usb'] };
  return { ok: true, credential: { ...credential, clientExtensionResults: {} } };
}
