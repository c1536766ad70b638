import { expect, test } from 'vitest';
import { mayBeSecurityKey, passkeyKind } from './passkey-kind.ts';

const models = {
  yubiKey: '2fc0579f-8113-47ea-b116-bb5a8db9202a',
  virtual: '01020304-0506-0708-0102-030405060708',
  windowsHello: '08987058-cadc-4b81-b6e1-30de50dcbe96',
  authenticator: '90a3ccdf-635c-4729-a248-9b709135078f',
  listedPhone: '8d4378b0-725d-4432-b3c2-01fcdaf46286',
  bitwarden: 'd548826e-79b4-db40-a3d8-11116f7e8349',
  newer: '6f2d1c3a-5b0e-4e0f-9a61-0000000000aa',
  hidden: '00000000-0000-0000-0000-000000000000',
};

test.each([
  ['a security key', models.yubiKey, 'device-bound', 'security-key'],
  ['a security key of which Graph tells no type', models.yubiKey, 'unknown', 'security-key'],
  ["a browser's test key", models.virtual, 'device-bound', 'security-key'],
  ['Windows Hello', models.windowsHello, 'device-bound', 'platform'],
  ['the Authenticator', models.authenticator, 'device-bound', 'phone'],
  ['an app that is on the list of keys', models.listedPhone, 'device-bound', 'phone'],
  ['a password manager', models.bitwarden, 'synced', 'password-manager'],
  ['a password manager of which Graph tells no type', models.bitwarden, 'unknown', 'password-manager'],
  ['what only claims to be a security key', models.yubiKey, 'synced', 'synced'],
  ['a copied passkey of nobody knows what', models.newer, 'synced', 'synced'],
  ['a copied passkey without a model', null, 'synced', 'synced'],
  ['a model that the catalogue lacks', models.newer, 'device-bound', 'unknown'],
  ['a model that was withheld', models.hidden, 'device-bound', 'unknown'],
  ['nothing known', null, 'unknown', 'unknown'],
] as const)('Y4: %s is told apart', (_what, aaguid, passkeyType, kind) => {
  expect(passkeyKind({ aaguid, passkeyType })).toBe(kind);
  expect(mayBeSecurityKey({ aaguid, passkeyType })).toBe(kind === 'security-key' || kind === 'unknown');
});
