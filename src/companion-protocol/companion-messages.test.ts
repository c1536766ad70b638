import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failed, isHeard, isPress, parseCompanionAnswer, parseCreateRequest } from './companion-messages.ts';

const options = {
  rp: { id: 'login.microsoft.com', name: 'Microsoft' },
  user: { id: 'AQID', name: 'a', displayName: 'A' },
  challenge: 'A'.repeat(64),
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 120_000,
  authenticatorSelection: { authenticatorAttachment: 'cross-platform', userVerification: 'required' },
};
const request = (changes: object = {}) => ({ version: 2, type: 'create', options: { ...options, ...changes } });
const created = {
  ...{ id: 'AQI', clientDataJSON: 'e30', attestationObject: 'oA' },
  ...{ transports: ['usb'], clientExtensionResults: { credProps: { rk: true }, hmacCreateSecret: true } },
};

describe('K4: requests', () => {
  test('members and words that are not known are not handed on', () => {
    const parsed = parseCreateRequest(
      request({
        pin: '1234',
        attestation: 'full',
        hints: ['client-device', 'security-key', 'hybrid', 'telepathy'],
        authenticatorSelection: {
          ...options.authenticatorSelection,
          ...{ residentKey: 'required', requireResidentKey: true, more: true },
        },
        extensions: { hmacCreateSecret: true, remoteDesktopClientOverride: { origin: 'https://evil.example' } },
      }),
    );
    expect(parsed).toEqual({
      ...options,
      excludeCredentials: [],
      attestation: 'none',
      hints: ['security-key'],
      authenticatorSelection: {
        ...options.authenticatorSelection,
        ...{ residentKey: 'required', requireResidentKey: true },
      },
      extensions: { hmacCreateSecret: true },
    });
  });

  test('a time-out is never longer than a service worker lives', () => {
    expect(parseCreateRequest(request({ timeout: 1e9 }))?.timeout).toBe(240_000);
  });

  test.each([
    undefined,
    null,
    {},
    { authenticatorAttachment: 'cross-platform' },
    { userVerification: 'required' },
    { authenticatorAttachment: 'cross-platform', userVerification: 'preferred' },
    { authenticatorAttachment: 'cross-platform', userVerification: 'discouraged' },
    { authenticatorAttachment: 'platform', userVerification: 'required' },
    { authenticatorAttachment: ['cross-platform'], userVerification: ['required'] },
  ])('only a security key that checks its PIN or fingerprint is asked for, not %j', (authenticatorSelection) => {
    expect(parseCreateRequest(request({ authenticatorSelection }))).toBeNull();
  });

  test.each(['residentKey', 'requireResidentKey'])('a %s that is not known is not handed on', (member) => {
    const authenticatorSelection = { ...options.authenticatorSelection, [member]: 'maybe' };
    expect(parseCreateRequest(request({ authenticatorSelection }))).toMatchObject({
      authenticatorSelection: { ...options.authenticatorSelection },
    });
    expect(JSON.stringify(parseCreateRequest(request({ authenticatorSelection })))).not.toContain('maybe');
  });

  test.each(['google.com', 'LOGIN.microsoft.com', 'login.microsoft.com.', 'login.microsoft.com.evil.test', '', null])(
    'the relying party %j is refused',
    (id) => {
      expect(parseCreateRequest(request({ rp: { id, name: '' } }))).toBeNull();
    },
  );

  test('whatever comes is taken or refused, without a throw, and only Microsoft is ever asked for', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({ version: fc.constant(2), type: fc.constant('create'), options: fc.jsonValue() }),
        ),
        (value) => {
          expect(parseCreateRequest(value)).toBeNull();
        },
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(options), 'extensions', 'hints'), fc.jsonValue(), (member, value) => {
        const parsed: { rp: { id: string } } | null = parseCreateRequest(request({ [member]: value }));
        expect(parsed === null || parsed.rp.id === 'login.microsoft.com').toBe(true);
      }),
    );
  });
});

describe('X3: answers', () => {
  test('a credential is taken as it is', () => {
    expect(parseCompanionAnswer({ version: 2, type: 'created', credential: created })).toEqual({
      version: 2,
      type: 'created',
      credential: created,
    });
  });

  test('what JSON does not carry well costs no credential', () => {
    const odd = {
      ...created,
      transports: null,
      clientExtensionResults: { a: null, b: [1], c: 'x'.repeat(9999), d: 1 },
    };
    expect(parseCompanionAnswer({ version: 2, type: 'created', credential: odd })).toMatchObject({
      credential: { id: 'AQI', transports: [], clientExtensionResults: { d: 1 } },
    });
  });

  test.each([
    [{ ...created, id: '' }],
    [{ ...created, id: 'AQI=' }],
    [{ ...created, attestationObject: 'A'.repeat(200_000) }],
    [{ ...created, clientDataJSON: 7 }],
    [null],
  ])('a credential that Graph would not be sent is refused (%#)', (credential) => {
    expect(parseCompanionAnswer({ version: 2, type: 'created', credential })).toBeNull();
  });

  test('a failure has a name and a message, and nothing more', () => {
    const failure = { version: 2, type: 'failed', name: 'NotAllowedError', message: 'No.', elapsed: 12.5 };
    expect(parseCompanionAnswer(failure)).toEqual(failure);
    expect(parseCompanionAnswer({ ...failure, name: '<b>' })).toBeNull();
    expect(parseCompanionAnswer({ ...failure, message: 'x'.repeat(301) })).toBeNull();
    expect(parseCompanionAnswer({ ...failure, version: 1 })).toBeNull();
    for (const elapsed of [-1, NaN, '1', null]) expect(parseCompanionAnswer({ ...failure, elapsed })).toBeNull();
    expect(parseCompanionAnswer({ ...failure, more: 1 })).toBeNull();
  });

  test('what the companion says of a failure is what the page reads, however long its message', () => {
    const said = failed('UnknownError', 'x'.repeat(1000), 7);
    expect(parseCompanionAnswer(said)).toEqual({ ...said, message: 'x'.repeat(300), elapsed: 7 });
    expect(failed('AbortError', '')).toMatchObject({ elapsed: 0 });
  });
});

test('K4: the words of a press are exactly these', () => {
  expect(isPress({ version: 2, type: 'press' })).toBe(true);
  expect(isHeard({ version: 2, type: 'heard' })).toBe(true);
  for (const odd of [null, 'press', { version: 1, type: 'press' }, { version: 2, type: 'press', more: 1 }]) {
    expect(isPress(odd)).toBe(false);
  }
  expect(isPress({ version: 2, type: 'heard' })).toBe(false);
  expect(isHeard({ version: 2, type: 'press' })).toBe(false);
});
