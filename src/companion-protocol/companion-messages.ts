import { ceremonyOptions, type CeremonyOptions } from './ceremony-options.ts';
import { companionVersion, isMessage } from './companion-ping.ts';
import { base64urlUpTo, isRecord, textUpTo } from './hostile.ts';

/**
 * What the page and the browser companion say to each other (K4). Either side takes the other for hostile (X3): whatever
 * is not exactly one of these is refused. The page says two things on a Port: `press`, in the task of a person's press,
 * which is answered by `heard`; and, once it has the options, `{ version, type: 'create', options }`. Disconnecting cancels.
 */

export const press = { version: companionVersion, type: 'press' } as const;
export const heard = { version: companionVersion, type: 'heard' } as const;

export function isPress(value: unknown): boolean {
  return isMessage(value, 'press', 2);
}

export function isHeard(value: unknown): boolean {
  return isMessage(value, 'heard', 2);
}

/** What the authenticator made, base64url. */
export interface MadeCredential {
  id: string;
  clientDataJSON: string;
  attestationObject: string;
  transports: string[];
  clientExtensionResults: Record<string, unknown>;
}

/**
 * The one answer of the companion on a Port. A failure's name is a DOMException's or ours: `CompanionGone` where another
 * way could mend it, `NotPressed` where no person pressed, `PressAgain` where a new press is all that it takes. Its `elapsed` are the milliseconds from the browser's call to its
 * refusal, which tell what a refusal means (S4); 0 where the browser was not called.
 */
export type CompanionAnswer =
  | { version: typeof companionVersion; type: 'created'; credential: MadeCredential }
  | { version: typeof companionVersion; type: 'failed'; name: string; message: string; elapsed: number };

export function failed(name: string, message: string, elapsed = 0): CompanionAnswer {
  return { version: companionVersion, type: 'failed', name, message: message.slice(0, longestMessage), elapsed };
}

/** 64 kB hold an attestation with a long chain several times over. */
const longestObject = 64 * 1024;
const longestMessage = 300;

/** @returns the options of a request, tidied, or null */
export function parseCreateRequest(value: unknown): CeremonyOptions | null {
  return isMessage(value, 'create', 3) ? ceremonyOptions(value['options']) : null;
}

/** @returns null for what is no answer */
export function parseCompanionAnswer(value: unknown): CompanionAnswer | null {
  if (isMessage(value, 'created', 3)) {
    const credential = parseMadeCredential(value['credential']);
    return credential === null ? null : { version: companionVersion, type: 'created', credential };
  }
  if (!isMessage(value, 'failed', 5)) return null;
  const { name, message, elapsed } = value;
  if (!textUpTo(name, 64) || !/^[A-Za-z]+$/.test(name) || !textUpTo(message, longestMessage)) return null;
  return typeof elapsed === 'number' && elapsed >= 0 ? failed(name, message, elapsed) : null;
}

/**
 * A wrong type or size of what Graph is sent refuses the whole; of the rest, what JSON does not carry well is left out:
 * it is no reason to lose a credential.
 */
export function parseMadeCredential(value: unknown): MadeCredential | null {
  if (!isRecord(value)) return null;
  const { id, clientDataJSON, attestationObject, transports, clientExtensionResults } = value;
  if (!base64urlUpTo(id, 1, 1023) || !base64urlUpTo(clientDataJSON, 1, longestObject)) return null;
  if (!base64urlUpTo(attestationObject, 1, longestObject)) return null;
  const words = Array.isArray(transports) ? (transports as unknown[]).slice(0, 16) : [];
  return {
    ...{ id, clientDataJSON, attestationObject },
    transports: words.filter((word) => textUpTo(word, 32)),
    clientExtensionResults: plainResults(clientExtensionResults, 3),
  };
}

/** Booleans, numbers, short texts, and objects of them. */
function plainResults(value: unknown, depth: number): Record<string, unknown> {
  const results: Record<string, unknown> = {};
  if (!isRecord(value) || depth === 0) return results;
  for (const [name, entry] of Object.entries(value).slice(0, 32)) {
    if (!/^\w{1,64}$/.test(name) || name === '__proto__') continue;
    if (typeof entry === 'boolean' || Number.isFinite(entry) || textUpTo(entry, 1024)) results[name] = entry;
    else if (isRecord(entry)) results[name] = plainResults(entry, depth - 1);
  }
  return results;
}
