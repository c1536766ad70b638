import type { Clock } from '../registration/time.ts';
import type { CreationOptions } from '../registration/credential.ts';
import { encodeBase64url } from '../keys/encoding/base64url.ts';
import { decodeTolerant, possibleDecodings } from '../keys/encoding/tolerant-base64.ts';
import { isObject, listOf, textOf, type JsonObject } from './json.ts';

/** A challenge never lives longer here (J4), whatever Graph says. */
const longestLife = 5 * 60_000;
/** What a clock that is right may differ by. */
const inaccuracy = 30_000;
/** What stands for Graph's `timeout: 0` (K2). */
const ceremonyTimeout = 120_000;

/**
 * Graph's `webauthnCredentialCreationOptions` as the authenticator gets them (K2).
 * https://learn.microsoft.com/graph/api/fido2authenticationmethod-creationoptions
 * Throws an Error that names the member without which no key can be created.
 */
export function creationOptions(body: unknown, clock: Pick<Clock, 'monotonic' | 'now'>): CreationOptions {
  const answer = tidy(body);
  if (!isObject(answer) || !isObject(answer['publicKey'])) throw new Error('publicKey is missing');
  const { publicKey } = answer;
  const { user, authenticatorSelection, extensions, timeout } = publicKey;
  if (!isObject(user)) throw new Error('user is missing');
  if (!Array.isArray(publicKey['pubKeyCredParams'])) throw new Error('pubKeyCredParams is missing');
  const ends = Date.parse(textOf(answer['challengeTimeoutDateTime']) ?? '');
  const life = ends - clock.now();
  // Fresh options that are over already, or that last longer than Microsoft gives any, tell that the clock is wrong.
  const plausible = life > 0 && life <= longestLife + inaccuracy;
  return {
    publicKey: {
      ...publicKey,
      rp: relyingParty(publicKey['rp']),
      user: {
        ...user,
        id: bytesOf(user['id'], 'user.id'),
        name: textOf(user['name']) ?? '',
        displayName: textOf(user['displayName']) ?? '',
      },
      challenge: bytesOf(publicKey['challenge'], 'challenge'),
      excludeCredentials: listOf(publicKey['excludeCredentials'], 100).flatMap(everyReading),
      timeout: typeof timeout === 'number' && timeout > 0 ? timeout : ceremonyTimeout,
      authenticatorSelection: {
        ...(isObject(authenticatorSelection) ? authenticatorSelection : {}),
        authenticatorAttachment: 'cross-platform',
      },
      hints: ['security-key'],
      ...(isObject(extensions) ? { extensions: acceptableToChromium(extensions) } : {}),
    },
    deadline: clock.monotonic() + (plausible ? Math.min(longestLife, life) : longestLife),
  };
}

/** Without OData's annotations and nulls, at each level. */
function tidy(value: unknown, depth = 0): unknown {
  if (depth > 8) return undefined;
  if (Array.isArray(value)) return value.filter((entry) => entry !== null).map((entry) => tidy(entry, depth + 1));
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([name, member]) => !name.includes('@odata.') && member !== null);
  return Object.fromEntries(members.map(([name, member]) => [name, tidy(member, depth + 1)]));
}

function relyingParty(rp: unknown): { id: string; name: string } {
  const id = isObject(rp) ? textOf(rp['id']) : null;
  if (!isObject(rp) || id === null || !isHostName(id)) throw new Error('rp.id is not a host name');
  return { ...rp, id, name: textOf(rp['name']) ?? id };
}

function isHostName(text: string): boolean {
  return text.length <= 253 && /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*$/.test(text);
}

function bytesOf(value: unknown, member: string): string {
  const text = textOf(value);
  if (text === null) throw new Error(`${member} is missing`);
  try {
    return encodeBase64url(decodeTolerant(text));
  } catch (cause) {
    throw new Error(`${member} is not base64`, { cause });
  }
}

/** An id that reads two ways is excluded both ways: one too many does no harm, the right one must be there. */
function everyReading(entry: unknown): JsonObject[] {
  const id = isObject(entry) ? textOf(entry['id']) : null;
  if (!isObject(entry) || id === null) return [];
  const transports = listOf(entry['transports'], 10).filter((name) => typeof name === 'string');
  return possibleDecodings(id).map((reading) => ({ type: 'public-key', id: encodeBase64url(reading), transports }));
}

/**
 * Chromium refuses to enforce a protection policy that is optional or absent (`NotSupportedError`), the very pair that
 * Graph sends. The policy itself and `hmacCreateSecret` stay: signing in to Windows needs them.
 */
function acceptableToChromium(extensions: JsonObject): JsonObject {
  const policy = extensions['credentialProtectionPolicy'];
  if (policy !== undefined && policy !== 'userVerificationOptional') return extensions;
  return Object.fromEntries(
    Object.entries(extensions).filter(([name]) => name !== 'enforceCredentialProtectionPolicy'),
  );
}
