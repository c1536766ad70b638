import type { ProblemCode } from '../../support/problem.ts';

/** What can be behind a key check that failed, as far as anybody can tell (T03, T11, T20, T22; rule S4). */
export type CheckMeaning =
  | 'blocked'
  | 'cancelled'
  | 'first-pin'
  | 'hidden'
  | 'manager'
  | 'nfc'
  | 'no-key'
  | 'no-pin'
  | 'open'
  | 'pin-blocked'
  | 'port'
  | 'remote'
  | 'u2f';

interface Surroundings {
  /** Whether this browser is known not to set the first PIN of a new key. */
  cannotSetPin: boolean;
  /** Whether the person is connected to this PC from another one. */
  remote: boolean;
}

const byCode: Partial<Record<ProblemCode, readonly CheckMeaning[]>> = {
  'LK-501': ['cancelled', 'no-key', 'pin-blocked', 'u2f', 'manager', 'nfc'],
  'LK-506': ['port', 'nfc', 'pin-blocked'],
  'LK-507': ['open'],
  'LK-510': ['manager', 'blocked', 'u2f', 'cancelled'],
  'LK-511': ['hidden', 'no-key', 'nfc', 'u2f'],
  // A key did answer: it is here, and nothing but its PIN is missing.
  'LK-519': ['no-pin', 'u2f'],
};

/** @returns the meanings of the failure, the likeliest first; what is known of browser and PC goes before all guesses */
export function checkMeanings(code: ProblemCode, { cannotSetPin, remote }: Surroundings): readonly CheckMeaning[] {
  const guesses = byCode[code] ?? [];
  if (guesses.length === 0) return [];
  const answered = code === 'LK-519';
  return [
    ...(remote && !answered ? (['remote'] as const) : []),
    ...(cannotSetPin ? (['first-pin'] as const) : []),
    ...guesses,
  ];
}
