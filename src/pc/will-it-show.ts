import type { ProblemCode } from '../support/problem.ts';

/** What Settings shows at Accounts > Access work or school: the picture that a person says theirs is like. */
export const workAccessPictures = ['connected', 'domain', 'account-only', 'nothing', 'not-found'] as const;
export type WorkAccess = (typeof workAccessPictures)[number];

/** What the lock screen shows at Sign-in options. */
export const lockScreenPictures = ['icon', 'no-icon', 'no-options'] as const;
export type LockScreenLook = (typeof lockScreenPictures)[number];

export interface WillItShow {
  readonly answer: 'yes' | 'not-yet' | 'no';
  /** Which advice goes with it. */
  readonly advice:
    'ready' | 'ready-domain' | 'switched-off' | 'domain-no-icon' | 'no-icon' | 'registered' | 'not-joined';
  /** For the sentence to the helpdesk; null where nothing has to be told. */
  readonly code: ProblemCode | null;
}

/**
 * What an employee finds out by comparing pictures (rule P2). How the PC is joined decides alone where it is not
 * joined; else the lock screen does, and no place in Settings.
 * @returns null while an answer is missing
 */
export function willItShow(access: WorkAccess | null, lockScreen: LockScreenLook | null): WillItShow | null {
  if (access === 'account-only') return { answer: 'no', advice: 'registered', code: 'LK-702' };
  if (access === 'nothing') return { answer: 'no', advice: 'not-joined', code: 'LK-702' };
  if (access === null || lockScreen === null) return null;
  if (lockScreen === 'icon') {
    return { answer: 'yes', advice: access === 'domain' ? 'ready-domain' : 'ready', code: null };
  }
  const advice = { connected: 'switched-off', domain: 'domain-no-icon', 'not-found': 'no-icon' } as const;
  return { answer: 'not-yet', advice: advice[access], code: 'LK-701' };
}

/** Whether the second question is still to be asked. */
export function asksForLockScreen(access: WorkAccess | null): boolean {
  return access !== null && willItShow(access, null) === null;
}
