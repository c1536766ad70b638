import { localCheckIds, type CheckResults } from '../../checks/check.ts';
import { firstStop } from '../../checks/judge.ts';
import type { ProblemCode } from '../../support/problem.ts';
import type { Page } from '../state/page.svelte.ts';

/**
 * What makes success impossible on this PC, as its checks tell before anybody signs in. What is wrong with an account is
 * said where another one can be chosen; in practice the pretend key takes the place of one that this browser can't use.
 * @returns null where one can go on
 */
export function startStop({ checks, practice }: Pick<Page, 'checks' | 'practice'>): ProblemCode | null {
  const pretend = practice?.pretendKey === true && checks.webauthn.state === 'unmet';
  const deciding = localCheckIds.filter((id) => !(pretend && id === 'webauthn'));
  const local = Object.fromEntries(deciding.map((id) => [id, checks[id]])) as Partial<CheckResults>;
  return firstStop(local) ?? (checks['local-session'].state === 'unmet' ? 'LK-205' : null);
}
