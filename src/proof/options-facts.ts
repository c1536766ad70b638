import { possibleDecodings } from '../keys/encoding/tolerant-base64.ts';
import { safeText } from './safe-text.ts';

/** How bytes were written; `either` where the text could be two of them. */
export type Spelling = 'base64url' | 'base64' | 'url-token' | 'either' | 'unreadable';

/** What Graph's creation options are like, without anything that names a person: counts, names, spellings. */
export interface OptionsFacts {
  rpId: string | null;
  /** `name=value`, sorted; null where there is no such member. */
  extensions: readonly string[] | null;
  /** As it came; null where it was null, undefined where it was missing. */
  attachment: string | null | undefined;
  /** Milliseconds until `challengeTimeoutDateTime`, by the corrected clock; null where it cannot be read. */
  challengeLife: number | null;
  /** WebAuthn's `timeout`, milliseconds; null where it is missing. */
  timeout: number | null;
  spellings: readonly Spelling[];
  /** Characters of the challenge as it came. */
  challengeSize: number | null;
  algorithms: readonly number[] | null;
  excluded: number | null;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * @param body Graph's answer as it came
 * @param now when it came, the corrected time, epoch milliseconds
 */
export function optionsFacts(body: unknown, now: number): OptionsFacts {
  const answer = members(body);
  const options = members(answer['publicKey']);
  const ends = Date.parse(String(answer['challengeTimeoutDateTime']));
  const selection = members(options['authenticatorSelection']);
  const attachment = selection['authenticatorAttachment'];
  const { challenge, timeout } = options;
  const excluded = entries(options['excludeCredentials'])?.map((entry) => members(entry)['id']) ?? null;
  const written = [challenge, members(options['user'])['id'], ...(excluded ?? [])];
  const rpId = members(options['rp'])['id'];
  return {
    rpId: typeof rpId === 'string' ? safeText(rpId) : null,
    extensions: extensionsOf(options['extensions']),
    attachment: attachment === undefined || attachment === null ? attachment : safeText(attachment),
    challengeLife: Number.isFinite(ends) ? ends - now : null,
    timeout: typeof timeout === 'number' ? timeout : null,
    spellings: [...new Set(written.map(spellingOf))].sort(),
    challengeSize: typeof challenge === 'string' ? challenge.length : null,
    algorithms:
      entries(options['pubKeyCredParams'])
        ?.map((entry) => members(entry)['alg'])
        .filter((alg) => typeof alg === 'number') ?? null,
    excluded: excluded?.length ?? null,
  };
}

function members(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

function entries(value: unknown): unknown[] | null {
  return Array.isArray(value) ? value.slice(0, 100) : null;
}

function extensionsOf(value: unknown): string[] | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value)
    .filter(([name]) => !name.includes('@odata.'))
    .slice(0, 20)
    .map(([name, member]) => `${safeText(name)}=${safeText(member)}`)
    .sort();
}

function spellingOf(text: unknown): Spelling {
  if (typeof text !== 'string') return 'unreadable';
  const readings = possibleDecodings(text).length;
  if (readings === 0) return 'unreadable';
  if (/[+/=]/.test(text)) return 'base64';
  // Of these lengths only the digit that counts the padding makes sense.
  if (text.length % 4 === 1) return 'url-token';
  if (readings > 1) return 'either';
  return text.length % 4 === 3 && text.endsWith('2') ? 'url-token' : 'base64url';
}
