import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import type { CeremonyFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { decodeBase64url, encodeBase64url } from '../keys/encoding/base64url.ts';
import type { KeyCheckFacts } from '../keys/check/checked-key.ts';
import { readKeyCheck } from '../keys/check/read-key-check.ts';
import { ceremonyFailure } from './failure-of-error.ts';
import type { CreateCredential } from './create-credential.ts';

export interface KeyCheckDependencies {
  /** Host name of this page: the RP ID. */
  host: string;
  /** What the browser's dialog may show as site and account; nothing personal. */
  names: { site: string; account: string };
  /** The browser, or the practice tenant's software key. */
  create: CreateCredential;
  /** `crypto.getRandomValues` in the browser. */
  random: (length: number) => Uint8Array;
  /** Milliseconds that never go back, `performance.now` in the browser. */
  monotonic: () => number;
}

/** Long enough to find the key and to choose its first PIN. */
const timeout = 120_000;

/**
 * The key check (Y1): has the key make a credential for this page's own host and throws it away. It takes no place on the
 * key (not discoverable), names nobody, and nothing of it leaves the page. Otherwise it asks for what Entra will ask for.
 */
export async function checkKey(
  { host, names, create, random, monotonic }: KeyCheckDependencies,
  signal: AbortSignal,
): Promise<Result<KeyCheckFacts, CeremonyFailure>> {
  const started = monotonic();
  try {
    const options = {
      rp: { id: host, name: names.site },
      user: { id: encodeBase64url(random(32)), name: names.account, displayName: names.account },
      challenge: encodeBase64url(random(32)),
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      timeout,
      excludeCredentials: [],
      authenticatorSelection: {
        authenticatorAttachment: 'cross-platform',
        residentKey: 'discouraged',
        requireResidentKey: false,
        userVerification: 'required',
      },
      attestation: 'direct',
      hints: ['security-key'],
      // No protection policy: Chromium refuses it for a credential that is not discoverable.
      extensions: { hmacCreateSecret: true },
    } as PublicKeyCredentialCreationOptionsJSON;
    const { response, authenticatorAttachment, clientExtensionResults } = await create(options, { signal });
    const told = (clientExtensionResults as Readonly<Record<string, unknown>>)['hmacCreateSecret'];
    return {
      ok: true,
      value: readKeyCheck({
        attestationObject: decodeBase64url(response.attestationObject),
        transports: response.transports ?? [],
        builtIn: authenticatorAttachment === 'platform',
        hmacSecret: typeof told === 'boolean' ? told : null,
      }),
    };
  } catch (error) {
    return { ok: false, failure: ceremonyFailure(error, monotonic() - started, timeout) };
  }
}
