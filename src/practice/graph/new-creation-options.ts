import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { decodeBase64url, encodeBase64url } from '../../keys/encoding/base64url.ts';
import { randomBytes, toBase64, toUrlToken } from '../base64.ts';
import type { Person } from '../people.ts';
import type { Scenario } from '../scenarios.ts';
import { keysOf, type StoredKey, type TenantState } from '../tenant-state.ts';
import { graphTime } from './graph-time.ts';

type Writer = (bytes: Uint8Array) => string;

/** What Graph's creation options hold, before the way of writing bytes is chosen. */
export interface CreationOptions {
  readonly challenge: Uint8Array<ArrayBuffer>;
  readonly userId: Uint8Array<ArrayBuffer>;
  readonly exclude: readonly { id: Uint8Array<ArrayBuffer>; transports: readonly string[] }[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Entra's user handle: `OF:` and 48 bytes, the same for a person each time. */
async function userHandle(who: Person): Promise<Uint8Array<ArrayBuffer>> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', new TextEncoder().encode(who.id)));
  return new Uint8Array([...new TextEncoder().encode('OF:'), ...digest]);
}

/** Real challenges are encrypted tokens of 5 kB. One byte over a multiple of three, so that every way of writing shows. */
const challengeLength = 5_191;
const keptChallenges = 20;

/** Makes a challenge for the person and remembers it until it is used or over. */
export async function newCreationOptions(
  state: TenantState,
  scenario: Scenario,
  who: Person,
  now: number,
): Promise<CreationOptions> {
  const challenge = randomBytes(scenario.proof.options.challengeLength ?? challengeLength);
  // Graph names whole seconds; the lifetime is what the answer says, no more.
  const expiresAt = Math.floor((now + scenario.challengeLifetime) / 1000) * 1000;
  state.challenges = [
    ...state.challenges.filter((kept) => kept.expiresAt > now - scenario.challengeLifetime),
    { person: who.name, value: encodeBase64url(challenge), expiresAt },
  ].slice(-keptChallenges);
  const exclude = keysOf(state, who.name).map(({ credentialId, transports }: StoredKey) => ({
    id: decodeBase64url(credentialId),
    transports,
  }));
  return { challenge, userId: await userHandle(who), exclude, expiresAt };
}

/**
 * An id that a reader can only take in one way, whichever way it is written: 16 bytes leave bits to spare, which a
 * canonical writer leaves zero and a padding digit does not.
 */
const strangersId = (): Uint8Array<ArrayBuffer> => randomBytes(16);

/** Other credentials of the account that `fido2Methods` does not list (Windows Hello), one for each way of writing. */
const strangers = (): { id: string; transports: string[] }[] => [
  { id: encodeBase64url(strangersId()), transports: ['internal'] },
  { id: toBase64(strangersId()), transports: [] },
  { id: toUrlToken(strangersId()), transports: ['internal', 'hybrid'] },
];

const everyWriter: readonly Writer[] = [encodeBase64url, toBase64, toUrlToken];

/** Graph's answer, in the shape that was captured or in that of the documentation's example. */
export function creationOptionsAnswer(
  options: CreationOptions,
  scenario: Scenario,
  who: Person,
  rpId: string,
  text: (plain: string) => string,
): Record<string, unknown> {
  const documented = scenario.optionsShape === 'documented';
  const every = scenario.encodings === 'every';
  const turn = every ? (randomBytes(1)[0] ?? 0) % everyWriter.length : 0;
  const challengeWriter = everyWriter[turn] ?? encodeBase64url;
  const userWriter = every ? toUrlToken : encodeBase64url;
  const idWriter = every ? encodeBase64url : toBase64;
  const type = (name: string) => (documented ? { '@odata.type': `#microsoft.graph.${name}` } : {});
  return {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.webauthnCredentialCreationOptions',
    challengeTimeoutDateTime: graphTime(options.expiresAt),
    publicKey: {
      ...type('webauthnPublicKeyCredentialCreationOptions'),
      rp: { ...type('webauthnPublicKeyCredentialRpEntity'), id: rpId, name: text('Practice tenant') },
      user: {
        ...type('webauthnPublicKeyCredentialUserEntity'),
        id: userWriter(options.userId),
        name: text(who.userPrincipalName),
        displayName: text(who.displayName),
      },
      challenge: challengeWriter(options.challenge),
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      timeout: documented ? 0 : 60_000,
      excludeCredentials: [
        ...options.exclude.map(({ id, transports }) => ({ type: 'public-key', id: idWriter(id), transports })),
        ...(every ? strangers().map((stranger) => ({ type: 'public-key', ...stranger })) : []),
      ],
      authenticatorSelection: {
        authenticatorAttachment: documented ? null : 'cross-platform',
        requireResidentKey: true,
        userVerification: 'required',
      },
      attestation: 'direct',
      extensions: documented
        ? {}
        : {
            hmacCreateSecret: true,
            enforceCredentialProtectionPolicy: true,
            credentialProtectionPolicy: 'userVerificationOptional',
          },
    },
  };
}

/** The same for a page of the tenant's own: what the browser takes, with nothing to read tolerantly. */
export const pageCreationOptions = (
  options: CreationOptions,
  who: Person,
  rpId: string,
): PublicKeyCredentialCreationOptionsJSON => ({
  rp: { id: rpId, name: 'Practice tenant' },
  user: { id: encodeBase64url(options.userId), name: who.userPrincipalName, displayName: who.displayName },
  challenge: encodeBase64url(options.challenge),
  pubKeyCredParams: [
    { type: 'public-key', alg: -7 },
    { type: 'public-key', alg: -257 },
  ],
  timeout: 120_000,
  excludeCredentials: options.exclude.map(({ id }) => ({ type: 'public-key', id: encodeBase64url(id) })),
  authenticatorSelection: {
    authenticatorAttachment: 'cross-platform',
    requireResidentKey: true,
    residentKey: 'required',
    userVerification: 'required',
  },
  hints: ['security-key'],
  attestation: 'direct',
});
