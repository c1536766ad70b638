import { base64urlUpTo, isRecord, oneOf, textUpTo } from './hostile.ts';
import { longestTimeout } from './companion-times.ts';
import { microsoftRpId } from './relying-party.ts';

/** `PublicKeyCredentialCreationOptionsJSON`, as far as the companion hands it on. */
export interface CeremonyOptions {
  rp: { id: typeof microsoftRpId; name: string };
  user: { id: string; name: string; displayName: string };
  /** Base64url, as are all ids. */
  challenge: string;
  pubKeyCredParams: { type: 'public-key'; alg: number }[];
  /** Milliseconds. */
  timeout: number;
  excludeCredentials: { type: 'public-key'; id: string; transports: string[] }[];
  authenticatorSelection: AuthenticatorSelection;
  attestation: string;
  hints: string[];
  extensions: Record<string, string | boolean>;
}

interface AuthenticatorSelection {
  authenticatorAttachment: 'cross-platform';
  userVerification: 'required';
  residentKey?: (typeof residentKeys)[number];
  requireResidentKey?: true;
}

/** Graph's challenge is 7 kB. */
const longestChallenge = 16 * 1024;
const longestName = 20_000;

/** Words of WebAuthn Level 3 and CTAP 2.1; nothing else reaches the authenticator. */
const residentKeys = ['required', 'preferred', 'discouraged'] as const;
const attestations = ['none', 'indirect', 'direct', 'enterprise'] as const;
/** No phone and no Windows Hello is asked for (K2). */
const securityKey = 'security-key';
const protections = [
  'userVerificationOptional',
  'userVerificationOptionalWithCredentialIDList',
  'userVerificationRequired',
] as const;
/** Never `remoteDesktopClientOverride`: it speaks for another origin. */
const switches = ['hmacCreateSecret', 'enforceCredentialProtectionPolicy', 'credProps', 'minPinLength'] as const;

/**
 * Creation options out of a message that nobody vouches for (X3): a wrong type or size refuses the whole, a member or a
 * word that is not known here is not handed on. Only security keys are asked for, and only with their PIN or fingerprint:
 * what asks for less is refused.
 */
export function ceremonyOptions(value: unknown): CeremonyOptions | null {
  if (!isRecord(value)) return null;
  const { rp, user, challenge, pubKeyCredParams, timeout, excludeCredentials = [] } = value;
  if (!isRecord(rp) || rp['id'] !== microsoftRpId || !textUpTo(rp['name'], longestName)) return null;
  if (!isRecord(user) || !base64urlUpTo(user['id'], 1, 64)) return null;
  if (!textUpTo(user['name'], longestName) || !textUpTo(user['displayName'], longestName)) return null;
  if (!base64urlUpTo(challenge, 16, longestChallenge)) return null;
  if (typeof timeout !== 'number' || !(timeout >= 1)) return null;
  const parameters = entries(pubKeyCredParams, 64, parameter);
  const excluded = entries(excludeCredentials, 500, descriptor);
  const authenticatorSelection = selected(value['authenticatorSelection']);
  const extensions = knownExtensions(value['extensions']);
  const hints = entries(value['hints'] ?? [], 16, (hint) => (textUpTo(hint, 64) ? hint : null));
  if (parameters === null || parameters.length === 0 || excluded === null || hints === null) return null;
  if (authenticatorSelection === null || extensions === null) return null;
  const { attestation } = value;
  return {
    rp: { id: microsoftRpId, name: rp['name'] },
    user: { id: user['id'], name: user['name'], displayName: user['displayName'] },
    challenge,
    pubKeyCredParams: parameters,
    timeout: Math.min(timeout, longestTimeout),
    excludeCredentials: excluded,
    authenticatorSelection,
    attestation: oneOf(attestation, attestations) ? attestation : 'none',
    hints: hints.filter((hint) => hint === securityKey),
    extensions,
  };
}

/** @returns null where it is no list, too long, or one entry is not right */
function entries<Entry>(value: unknown, most: number, parse: (entry: unknown) => Entry | null): Entry[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const parsed: Entry[] = [];
  for (const entry of value as unknown[]) {
    const right = parse(entry);
    if (right === null) return null;
    parsed.push(right);
  }
  return parsed;
}

function parameter(value: unknown): CeremonyOptions['pubKeyCredParams'][number] | null {
  if (!isRecord(value) || value['type'] !== 'public-key') return null;
  const { alg } = value;
  return typeof alg === 'number' && Number.isInteger(alg) && Math.abs(alg) < 2 ** 31
    ? { type: 'public-key', alg }
    : null;
}

function descriptor(value: unknown): CeremonyOptions['excludeCredentials'][number] | null {
  if (!isRecord(value) || value['type'] !== 'public-key' || !base64urlUpTo(value['id'], 1, 1023)) return null;
  const transports = entries(value['transports'] ?? [], 16, (name) => (textUpTo(name, 32) ? name : null));
  return transports === null ? null : { type: 'public-key', id: value['id'], transports };
}

function selected(value: unknown): AuthenticatorSelection | null {
  if (!isRecord(value)) return null;
  const { authenticatorAttachment, userVerification, residentKey, requireResidentKey } = value;
  if (authenticatorAttachment !== 'cross-platform' || userVerification !== 'required') return null;
  return {
    ...{ authenticatorAttachment, userVerification },
    ...(oneOf(residentKey, residentKeys) ? { residentKey } : {}),
    ...(requireResidentKey === true ? { requireResidentKey } : {}),
  };
}

function knownExtensions(value: unknown = {}): Record<string, string | boolean> | null {
  if (!isRecord(value)) return null;
  const result: Record<string, string | boolean> = {};
  for (const name of switches) {
    const on = value[name];
    if (typeof on === 'boolean') result[name] = on;
  }
  const protection = value['credentialProtectionPolicy'];
  if (oneOf(protection, protections)) result['credentialProtectionPolicy'] = protection;
  return result;
}
