import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase64url } from '../keys/encoding/base64url.ts';
import { creationOptions } from './read-creation-options.ts';

const clock = { now: () => Date.parse('2026-05-04T08:00:00Z'), monotonic: () => 1_000_000 };
const challenge = Uint8Array.from({ length: 5200 }, (_, index) => (index * 7 + 13) % 251);
const userId = Uint8Array.from({ length: 51 }, (_, index) => 255 - index);
const credential = Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 250) % 256);

const standard = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const token = (bytes: Uint8Array): string => `${encodeBase64url(bytes)}${String((3 - (bytes.length % 3)) % 3)}`;

/** In the shape of Graph's real answers; the values are made up. */
function answer(changes: object = {}, outer: object = {}): Record<string, unknown> {
  return {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.webauthnCredentialCreationOptions',
    challengeTimeoutDateTime: '2026-05-04T08:05:00Z',
    publicKey: {
      '@odata.type': '#microsoft.graph.webauthnPublicKeyCredentialCreationOptions',
      rp: { id: 'login.microsoft.com', name: 'Microsoft', icon: null },
      user: { id: encodeBase64url(userId), name: 'someone@contoso.example', displayName: 'Someone' },
      challenge: encodeBase64url(challenge),
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      timeout: 60000,
      excludeCredentials: [
        { '@odata.type': '#x', type: 'public-key', id: standard(credential), transports: [] },
        { type: 'public-key', id: token(userId), transports: ['usb', 'nfc'] },
      ],
      authenticatorSelection: {
        authenticatorAttachment: 'platform',
        requireResidentKey: true,
        userVerification: 'required',
      },
      attestation: 'direct',
      extensions: {
        hmacCreateSecret: true,
        enforceCredentialProtectionPolicy: true,
        credentialProtectionPolicy: 'userVerificationOptional',
      },
      ...changes,
    },
    ...outer,
  };
}

describe('K2: what goes to the authenticator', () => {
  test('the captured shape, changed where it has to be and nowhere else', () => {
    expect(creationOptions(answer(), clock)).toEqual({
      deadline: 1_000_000 + 300_000,
      publicKey: {
        rp: { id: 'login.microsoft.com', name: 'Microsoft' },
        user: { id: encodeBase64url(userId), name: 'someone@contoso.example', displayName: 'Someone' },
        challenge: encodeBase64url(challenge),
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        timeout: 60000,
        excludeCredentials: [
          { type: 'public-key', id: encodeBase64url(credential), transports: [] },
          { type: 'public-key', id: encodeBase64url(userId), transports: ['usb', 'nfc'] },
        ],
        authenticatorSelection: {
          authenticatorAttachment: 'cross-platform',
          requireResidentKey: true,
          userVerification: 'required',
        },
        hints: ['security-key'],
        attestation: 'direct',
        extensions: { hmacCreateSecret: true, credentialProtectionPolicy: 'userVerificationOptional' },
      },
    });
  });

  test.each([standard, encodeBase64url, token])('challenge and user in any spelling (%#)', (spell) => {
    const { publicKey } = creationOptions(
      answer({ challenge: spell(challenge), user: { id: spell(userId), name: 'a', displayName: 'b' } }),
      clock,
    );
    expect(publicKey).toMatchObject({
      challenge: encodeBase64url(challenge),
      user: { id: encodeBase64url(userId) },
    });
  });

  test('an excluded id that reads two ways is excluded both ways', () => {
    const ambiguous = `${encodeBase64url(new Uint8Array([1, 2]))}1`;
    const { publicKey } = creationOptions(answer({ excludeCredentials: [{ id: ambiguous }] }), clock);
    expect(publicKey['excludeCredentials']).toHaveLength(2);
  });

  test('a timeout of 0 becomes two minutes, a missing attachment a security key', () => {
    const { publicKey } = creationOptions(answer({ timeout: 0, authenticatorSelection: null }), clock);
    expect(publicKey).toMatchObject({
      timeout: 120_000,
      authenticatorSelection: { authenticatorAttachment: 'cross-platform' },
    });
  });

  test.each([
    ['userVerificationRequired', true],
    ['userVerificationOptionalWithCredentialIDList', true],
    ['userVerificationOptional', undefined],
    [null, undefined],
  ])('the policy %s is enforced: %s', (credentialProtectionPolicy, enforced) => {
    const extensions = { enforceCredentialProtectionPolicy: true, credentialProtectionPolicy, hmacCreateSecret: true };
    const sent = creationOptions(answer({ extensions }), clock).publicKey['extensions'];
    expect(sent).toMatchObject({ hmacCreateSecret: true });
    expect((sent as Record<string, unknown>)['enforceCredentialProtectionPolicy']).toBe(enforced);
  });
});

describe('J4: the deadline; a lifetime that cannot be means that the clock is wrong', () => {
  test.each([
    ['2026-05-04T08:02:00Z', 120_000],
    ['2026-05-04T08:05:10Z', 300_000],
    ['2026-05-04T08:15:00Z', 300_000],
    ['2026-05-04T20:00:00Z', 300_000],
    ['2026-05-04T08:00:00Z', 300_000],
    ['2026-05-04T07:55:00Z', 300_000],
    ['nonsense', 300_000],
    [undefined, 300_000],
  ])('%s leaves %d ms', (challengeTimeoutDateTime, left) => {
    expect(creationOptions(answer({}, { challengeTimeoutDateTime }), clock).deadline).toBe(1_000_000 + left);
  });
});

describe('X3: hostile answers', () => {
  test.each([
    [undefined],
    [null],
    ['<html>'],
    [{}],
    [answer({ rp: { id: 'https://evil.example', name: '' } })],
    [answer({ rp: { id: '', name: '' } })],
    [answer({ rp: 'login.microsoft.com' })],
    [answer({ user: null })],
    [answer({ challenge: '' })],
    [answer({ challenge: 'not base64!' })],
    [answer({ pubKeyCredParams: 'ES256' })],
  ])('an answer without what is essential is refused (%#)', (body) => {
    expect(() => creationOptions(body, clock)).toThrow(Error);
  });

  test('what is not base64 is refused with the reason behind it', () => {
    expect(() => creationOptions(answer({ challenge: 'not base64!' }), clock)).toThrow(
      expect.objectContaining({ message: 'challenge is not base64', cause: expect.any(Error) as Error }) as Error,
    );
  });

  test('whatever JSON comes, it is options or an Error, and never null or an annotation within', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (inner, extensions) => {
        try {
          const { publicKey } = creationOptions(answer({ authenticatorSelection: inner, extensions }), clock);
          expect(JSON.stringify(publicKey)).not.toMatch(/null[,}\]]|"[^"]*@odata\./);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});
