import { checkIds, type CheckId, type CheckResult, type CheckResults } from '../../checks/check.ts';
import { allChecksUnknown } from '../../checks/judge.ts';
import { findingsAt } from '../../journey/where-detail.ts';
import type { Where } from '../../support/where-code.ts';

const states = { fine: 'met', amiss: 'unmet', unknown: 'unknown' } as const;
/** In the place of what differs from PC to PC. */
const untold = '…';

/** The checks of a person's page as far as their code tells them: enough for what stands on the sheet. */
export function checksAt({ place, route, checks, problem, detail }: Where): CheckResults {
  const findings: Partial<Record<CheckId, string>> = {
    ...(place.startsWith('start') && problem === null ? findingsAt(detail) : {}),
    ...(route === 'none' ? {} : { route }),
    'operating-system': place === 'start/elsewhere' ? 'not-windows' : 'windows-10-too-old',
    'local-session': 'remote',
  };
  const values = { browser: untold, minutes: untold, hosts: untold };
  const resultOf = (id: CheckId, index: number): CheckResult => {
    const state = states[checks[index] ?? 'unknown'];
    const told = state === 'unmet' || id === 'route' || findings[id] === 'not-windows';
    const finding = told ? findings[id] : undefined;
    return { ...allChecksUnknown[id], state, ...(finding === undefined ? {} : { finding, values }) };
  };
  return Object.fromEntries(checkIds.map((id, index) => [id, resultOf(id, index)])) as CheckResults;
}
