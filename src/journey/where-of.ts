import type { CheckResults } from '../checks/check.ts';
import { checkIds } from '../checks/check.ts';
import { places, type CheckMark, type Place, type Where } from '../support/where-code.ts';
import { stopOf } from './stop-of.ts';
import type { Step } from './step.ts';

function placeOf(step: Step): Place {
  if (step.name === 'finish') return step.later ? 'finish/later' : 'finish';
  const wanted = 'state' in step ? `${step.name}/${step.state}` : step.name;
  return places.find((place) => place === wanted) ?? 'start';
}

/**
 * What an agent is told of where the person stands: nothing personal, and nothing that a screen does not show.
 * @param language index in the list of languages
 * @param build minor version
 */
export function whereOf(step: Step, checks: CheckResults, language: number, build: number): Where {
  const mark = (id: (typeof checkIds)[number]): CheckMark => {
    const { state } = checks[id];
    return state === 'met' ? 'fine' : state === 'unmet' ? 'amiss' : 'unknown';
  };
  return {
    place: placeOf(step),
    round: step.round,
    route: ('route' in step ? step.route : null) ?? 'none',
    problem: (stopOf(step) ?? step.problem)?.code ?? null,
    checks: checkIds.map(mark),
    ...{ language, build },
  };
}
