import type { ProblemCode } from '../../support/problem.ts';
import type { Acceptance } from './acceptance.ts';

/**
 * `LK-411`: another key may be accepted. `LK-410` (switched off) and `LK-414`: this account may register no security key,
 * whichever it is.
 */
export type RefusalCode = 'LK-410' | 'LK-411' | 'LK-414';

/** Which problem a refusal is (Y2): the person is not sent for another key where no key would do. */
export function refusalCode({ reason }: Pick<Acceptance, 'reason'>): RefusalCode {
  switch (reason) {
    case 'policy-disabled':
      return 'LK-410';
    case 'excluded':
    case 'not-included':
    case 'synced-only':
      return 'LK-414';
    default:
      return 'LK-411';
  }
}

/** Whether a problem says no more than that the organisation refuses the key, which the verdict says better. */
export function isRefusal(code: ProblemCode | null, acceptance: Acceptance): boolean {
  return acceptance.verdict === 'refused' && code === refusalCode(acceptance);
}
