import type { CallFailure } from '../registration/failure.ts';
import { safeText } from './safe-text.ts';

/** What Microsoft's answer was, as far as a report may hold it: numbers, names of a specification, never a sentence. */
export type Found =
  /** An answer of Graph: its status, its error code (empty where there is none), whether claims were asked for. */
  | { kind: 'status'; status: number; code: string; claims: boolean }
  | { kind: 'no-answer'; why: 'network' | 'timeout' | 'malformed' | 'consent' | 'sign-in' }
  /** A value as it came: see `safeText`. */
  | { kind: 'text'; text: string }
  | { kind: 'seconds' | 'milliseconds' | 'characters' | 'entries'; count: number }
  | { kind: 'yes' | 'no' | 'missing' | 'without-details' }
  /** Removed at once, or after a fresh sign-in that the first answer asked for. */
  | { kind: 'removed'; after: 'at-once' | 'sign-in' }
  /** Not in the list within so many seconds. */
  | { kind: 'not-listed'; count: number };

/** Why a question has no answer of Microsoft's. */
export type NotAsked =
  | 'no-companion'
  | 'no-options'
  | 'no-list'
  | 'no-key-made'
  | 'not-by-us'
  | 'skipped'
  | 'needs-ten-keys'
  | 'not-reached';

/** `open` where nothing was assumed, or where the answer leaves it open. */
export type Agreement = 'as-believed' | 'otherwise' | 'open';

export type Finding = { asked: false; why: NotAsked } | { asked: true; agrees: Agreement; found: Found };

export function asBelieved(fits: boolean, found: Found): Finding {
  return { asked: true, agrees: fits ? 'as-believed' : 'otherwise', found };
}

export function leftOpen(found: Found): Finding {
  return { asked: true, agrees: 'open', found };
}

export function notAsked(why: NotAsked): Finding {
  return { asked: false, why };
}

/** A failure as a report may hold it: without Microsoft's sentence, which can name the person. */
export function foundFailure(failure: CallFailure): Found {
  switch (failure.kind) {
    case 'http':
      return {
        ...{ kind: 'status', status: failure.status, claims: failure.claims !== null },
        code: safeText(failure.errorCode),
      };
    case 'no-token':
      return { kind: 'no-answer', why: failure.need };
    default:
      return { kind: 'no-answer', why: failure.kind };
  }
}

/** Whether the failure is Microsoft's own word on what was asked, rather than a network, a server or a token that was lost. */
export function isAnswer(failure: CallFailure): boolean {
  return (
    failure.kind === 'http' && failure.status >= 400 && failure.status < 500 && ![408, 429].includes(failure.status)
  );
}
