import type { CallFailure, CeremonyFailure } from '../registration/failure.ts';
import { findAadstsNumber } from './aadsts-number.ts';
import { problem, type Problem, type ProblemCode, type ProblemFacts } from './problem.ts';

/** What was asked of Microsoft. `list` is the hand-off's reading, before and while Microsoft's page is open. */
export type Operation = 'look' | 'options' | 'save' | 'list' | 'remove';

/**
 * The problem that a failed call shows (J7). Where the journey has a better way on than a problem, e.g. the hand-off
 * after a 405 or the end of the challenge, it takes that way before it asks here.
 */
export function problemOfCall(operation: Operation, failure: CallFailure): Problem {
  switch (failure.kind) {
    case 'http':
      return problem(codeOfStatus(operation, failure.status, failure.claims !== null), factsOf(failure));
    case 'network':
      return problem(operation === 'save' ? 'LK-603' : 'LK-606');
    case 'timeout':
      return problem(operation === 'save' ? 'LK-603' : 'LK-601');
    case 'malformed':
      return problem('LK-607', { message: cut(failure.message) });
    case 'no-token': {
      if (failure.need === 'consent') return problem('LK-413', { errorCode: failure.errorCode });
      return problem(failure.claims === null ? 'LK-308' : 'LK-412', { errorCode: failure.errorCode });
    }
  }
}

function codeOfStatus(operation: Operation, status: number, claims: boolean): ProblemCode {
  if (status === 401) return claims ? 'LK-412' : 'LK-308';
  if (status === 429) return 'LK-605';
  if (status >= 500 || status === 408) return operation === 'save' ? 'LK-602' : 'LK-601';
  switch (operation) {
    case 'look':
    case 'list':
      return status === 403 ? 'LK-608' : 'LK-609';
    case 'options':
      if (status === 400) return 'LK-404';
      if (status === 403) return 'LK-408';
      return status === 404 || status === 405 ? 'LK-405' : 'LK-609';
    case 'remove':
      return 'LK-609';
    case 'save':
      if (status === 400 || status === 409) return 'LK-406';
      return status === 403 ? 'LK-407' : 'LK-609';
  }
}

function factsOf(failure: Extract<CallFailure, { kind: 'http' }>): ProblemFacts {
  const aadsts = findAadstsNumber(failure.message);
  return {
    status: failure.status,
    errorCode: failure.errorCode,
    message: cut(failure.message),
    ...(failure.requestId === null ? {} : { requestId: failure.requestId }),
    ...(aadsts === null ? {} : { aadsts }),
  };
}

/** Below this a refusal was not made by a person: something blocked the call (S4). Milliseconds. */
const atOnce = 1000;
/** From this share of the time-out on nobody answered in time. */
const almostAll = 0.95;

/**
 * The problem that a ceremony's failure shows. `NotAllowedError` is ambiguous on purpose: only the time that passed
 * tells its meanings apart (S4). Names that newer browsers may give have their place already.
 */
export function problemOfCeremony({ name, message, elapsed, timeout }: CeremonyFailure): Problem {
  const code = name === 'NotAllowedError' ? codeOfElapsed(elapsed, timeout) : (codesOfNames.get(name) ?? 'LK-509');
  return problem(code, { errorCode: cut(name), message: cut(message), elapsed: Math.round(elapsed) });
}

/**
 * The problem that a failed key check shows (Y1). It asks for no room on the key: a refused constraint can only be that the
 * key checks no PIN.
 */
export function problemOfKeyCheck(failure: CeremonyFailure): Problem {
  const found = problemOfCeremony(failure);
  return found.code === 'LK-503' ? problem('LK-519', found.facts) : found;
}

function codeOfElapsed(elapsed: number, timeout: number): ProblemCode {
  if (elapsed < atOnce) return 'LK-510';
  return elapsed >= timeout * almostAll ? 'LK-511' : 'LK-501';
}

export const codesOfNames: ReadonlyMap<string, ProblemCode> = new Map([
  ['UserCancellationError', 'LK-501'],
  ['AbortError', 'LK-501'],
  ['UserVerificationError', 'LK-501'],
  ['TimeoutError', 'LK-511'],
  ['InvalidStateError', 'LK-502'],
  ['ConstraintError', 'LK-503'],
  ['NotSupportedError', 'LK-504'],
  ['SecurityError', 'LK-505'],
  ['UnknownError', 'LK-506'],
  ['OperationError', 'LK-507'],
  ['NotReadableError', 'LK-508'],
  ['TypeError', 'LK-509'],
  ['CompanionGone', 'LK-513'],
  ['PressAgain', 'LK-520'],
]);

function cut(text: string): string {
  return text.slice(0, 300);
}
