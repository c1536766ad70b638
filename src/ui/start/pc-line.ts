import { localCheckIds, type CheckResults, type LocalCheckId } from '../../checks/check.ts';

export type PcLine =
  | { state: 'checking' | 'ready' | 'elsewhere' }
  /** Which of the checks are unmet. */
  | { state: 'amiss'; unmet: readonly LocalCheckId[] };

/**
 * What the checks that need nobody to be signed in come to, in one line. Whether the person sits at this PC is theirs to
 * say, and asked only when a key gave no answer.
 * @param asked false until the checks have begun
 * @param apart checks that decide nothing here
 */
export function pcLine(results: CheckResults, asked: boolean, apart: readonly LocalCheckId[] = []): PcLine {
  const deciding = localCheckIds.filter((id) => id !== 'local-session' && !apart.includes(id));
  const unmet = deciding.filter((id) => results[id].state === 'unmet');
  if (unmet.length > 0) return { state: 'amiss', unmet };
  if (!asked || deciding.some((id) => results[id].state === 'running')) return { state: 'checking' };
  return { state: results['operating-system'].finding === 'not-windows' ? 'elsewhere' : 'ready' };
}
