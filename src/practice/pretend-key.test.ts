import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../keys/encoding/base64url.ts';
import { randomBytes } from './base64.ts';
import { createPretendKey, type PretendKeySettings } from './pretend-key.ts';
import { practiceClient } from './testing/practice-client.ts';

const origin = 'https://keys.contoso.example';

const options = (changes: object = {}): Parameters<ReturnType<typeof createPretendKey>['create']>[0] => ({
  rp: { id: 'keys.contoso.example', name: 'Practice' },
  user: { id: encodeBase64url(randomBytes(51)), name: 'somebody', displayName: 'Somebody' },
  challenge: encodeBase64url(randomBytes(32)),
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  authenticatorSelection: { userVerification: 'required' },
  ...changes,
});

const formats: [PretendKeySettings['format'], string][] = [
  ['none', 'none'],
  ['packed-self', 'packed'],
  ['packed-chain', 'packed'],
];

test.each(formats)('makes a credential with attestation %s that verifies', async (format, fmt) => {
  const { key } = practiceClient('default');
  await key.set({ format, aaguid: '11111111-2222-3333-4444-555555555555' });
  const asked = options({
    extensions: { hmacCreateSecret: true, credentialProtectionPolicy: 'userVerificationRequired' },
  });
  const response = await key.create(asked, { origin });
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: origin,
    expectedRPID: 'keys.contoso.example',
  });
  expect([verified, registrationInfo?.fmt, registrationInfo?.aaguid]).toEqual([
    true,
    fmt,
    '11111111-2222-3333-4444-555555555555',
  ]);
  expect(registrationInfo?.authenticatorExtensionResults).toMatchObject({ 'hmac-secret': true, credProtect: 3 });
});

test('says so when it is a synced passkey', async () => {
  const { key } = practiceClient('default');
  await key.set({ synced: true });
  const asked = options();
  const { registrationInfo } = await verifyRegistrationResponse({
    response: await key.create(asked, { origin }),
    expectedChallenge: asked.challenge,
    expectedOrigin: origin,
    expectedRPID: 'keys.contoso.example',
  });
  expect(registrationInfo?.credentialDeviceType).toBe('multiDevice');
});

describe('refuses as a browser does', () => {
  const refusals: [string, object][] = [
    ['SecurityError', { rp: { id: 'login.microsoft.com', name: 'Microsoft' } }],
    ['NotSupportedError', { pubKeyCredParams: [{ type: 'public-key', alg: -257 }] }],
    [
      'NotSupportedError',
      {
        extensions: { enforceCredentialProtectionPolicy: true, credentialProtectionPolicy: 'userVerificationOptional' },
      },
    ],
  ];
  test.each(refusals)('%s', async (name, changes) => {
    const { key } = practiceClient('default');
    await expect(key.create(options(changes), { origin })).rejects.toMatchObject({ name });
  });

  test('InvalidStateError for a credential that it holds', async () => {
    const { key } = practiceClient('default');
    const { id } = await key.create(options(), { origin });
    const excluding = options({ excludeCredentials: [{ type: 'public-key', id }] });
    await expect(key.create(excluding, { origin })).rejects.toMatchObject({ name: 'InvalidStateError' });
    await expect(key.create(excluding, { origin, another: true }), 'a spare one').resolves.toMatchObject({
      type: 'public-key',
    });
  });

  const chosen = [
    'NotAllowedError',
    'InvalidStateError',
    'ConstraintError',
    'NotSupportedError',
    'UnknownError',
  ] as const;
  test.each(chosen)('%s when it is set so', async (error) => {
    const { key } = practiceClient('default');
    await key.set({ error });
    await expect(key.create(options(), { origin })).rejects.toMatchObject({ name: error });
  });
});

test('J12: aborted while it waits for a touch, it makes nothing', async () => {
  const { deps } = practiceClient('default');
  const never = { ...deps.clock, wait: () => new Promise<void>(() => undefined) };
  const key = createPretendKey({ ...deps, clock: never });
  const controller = new AbortController();
  const made = key.create(options(), { origin, signal: controller.signal });
  controller.abort();
  await expect(made).rejects.toMatchObject({ name: 'AbortError' });
  expect(deps.store.read().pretendKey.credentials).toHaveLength(0);
});

test('clientDataJSON says what a browser says', async () => {
  const { key } = practiceClient('default');
  const asked = options();
  const { response } = await key.create(asked, { origin });
  expect(JSON.parse(new TextDecoder().decode(decodeBase64url(response.clientDataJSON)))).toEqual({
    type: 'webauthn.create',
    challenge: asked.challenge,
    origin,
    crossOrigin: false,
  });
});
