import { describe, expect, it } from 'vitest';
import { asksForLockScreen, lockScreenPictures, willItShow, workAccessPictures } from './will-it-show.ts';

describe('P2: an employee compares pictures', () => {
  it.each([
    ['connected', 'icon', 'yes', 'ready', null],
    ['connected', 'no-icon', 'not-yet', 'switched-off', 'LK-701'],
    ['connected', 'no-options', 'not-yet', 'switched-off', 'LK-701'],
    ['domain', 'icon', 'yes', 'ready-domain', null],
    ['domain', 'no-icon', 'not-yet', 'domain-no-icon', 'LK-701'],
    ['not-found', 'icon', 'yes', 'ready', null],
    ['not-found', 'no-icon', 'not-yet', 'no-icon', 'LK-701'],
    ['account-only', null, 'no', 'registered', 'LK-702'],
    ['nothing', null, 'no', 'not-joined', 'LK-702'],
  ] as const)('%s and %s: %s', (access, lockScreen, answer, advice, code) => {
    expect(willItShow(access, lockScreen)).toEqual({ answer, advice, code });
  });

  it('nothing is said while an answer is missing, and a PC that is not joined is not asked for more', () => {
    expect(willItShow(null, null)).toBeNull();
    expect(willItShow(null, 'icon')).toBeNull();
    expect(workAccessPictures.filter(asksForLockScreen)).toEqual(['connected', 'domain', 'not-found']);
    for (const lockScreen of lockScreenPictures) {
      expect(willItShow('account-only', lockScreen)).toEqual(willItShow('account-only', null));
    }
  });
});
