import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/browser';
import { expect, test } from 'vitest';
import { encodeBase64url } from '../keys/encoding/base64url.ts';
import { validAttestationObjects } from '../keys/fixtures/valid-attestation-objects.ts';
import { checkKey } from './check-key.ts';
import type { CreateCredential } from './create-credential.ts';

const signal = new AbortController().signal;

function ask(create: CreateCredential) {
  let time = 0;
  return checkKey(
    {
      host: 'keys.example',
      names: { site: 'Site', account: 'Nobody' },
      create,
      random: (length) => new Uint8Array(length).fill(7),
      monotonic: () => (time += 500),
    },
    signal,
  );
}

test('Y1: the check takes no place on the key, names nobody and asks for what Entra will ask for', async () => {
  const asked: PublicKeyCredentialCreationOptionsJSON[] = [];
  await ask((options) => {
    asked.push(options);
    return Promise.reject(new DOMException('No.', 'NotAllowedError'));
  });
  expect(asked).toMatchObject([
    {
      rp: { id: 'keys.example', name: 'Site' },
      user: { name: 'Nobody', displayName: 'Nobody' },
      authenticatorSelection: {
        authenticatorAttachment: 'cross-platform',
        residentKey: 'discouraged',
        requireResidentKey: false,
        userVerification: 'required',
      },
      attestation: 'direct',
      hints: ['security-key'],
      extensions: { hmacCreateSecret: true },
      excludeCredentials: [],
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
    },
  ]);
});

test('Y1, Y3: what the browser says of the answer is taken with what stands in it', async () => {
  const attestationObject = encodeBase64url(validAttestationObjects['packed with a chain'] ?? new Uint8Array());
  const answered = (more: object, hmacCreateSecret: unknown) => {
    const response = { clientDataJSON: 'e30', attestationObject, ...more } as RegistrationResponseJSON['response'];
    const clientExtensionResults = { hmacCreateSecret } as RegistrationResponseJSON['clientExtensionResults'];
    const common = { id: 'AQI', rawId: 'AQI', type: 'public-key', response, clientExtensionResults } as const;
    return async (attachment?: 'platform' | 'cross-platform') => {
      const answer = attachment ? { ...common, authenticatorAttachment: attachment } : common;
      const checked = await ask(() => Promise.resolve(answer));
      return checked.ok ? checked.value : null;
    };
  };
  expect(await answered({ transports: ['usb', 'nfc'] }, true)('cross-platform')).toMatchObject({
    ...{ kind: 'security-key', certified: true, transports: ['usb', 'nfc'], builtIn: false, hmacSecret: true },
  });
  expect(await answered({ transports: ['internal'] }, false)('platform')).toMatchObject({
    ...{ transports: ['internal'], builtIn: true, hmacSecret: false },
  });
  expect(await answered({}, 'perhaps')()).toMatchObject({ transports: [], builtIn: false, hmacSecret: null });
});

test('S4: a check that fails tells name, message and how long it took', async () => {
  const cause = new DOMException('No.', 'NotAllowedError');
  expect(await ask(() => Promise.reject(cause))).toEqual({
    ok: false,
    failure: { name: 'NotAllowedError', message: 'No.', elapsed: 500, timeout: 120_000, cause },
  });
});

test('X3: an answer that cannot be read is a failure, not a key', async () => {
  const answer = {
    ...({ id: 'AQI', rawId: 'AQI', type: 'public-key', clientExtensionResults: {} } as const),
    response: { clientDataJSON: 'e30', attestationObject: 'oA' },
  };
  expect(await ask(() => Promise.resolve(answer))).toMatchObject({ ok: false, failure: { name: 'Error' } });
});
