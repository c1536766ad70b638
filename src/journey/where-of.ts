import { checkIds, type CheckId, type CheckResults } from '../checks/check.ts';
import { routeNames } from '../registration/route-name.ts';
import type { Problem } from '../support/problem.ts';
import { places, type CheckMark, type Place, type Where } from '../support/where-code.ts';
import { stopOf } from './stop-of.ts';
import type { Step } from './step.ts';
import { detailOf } from './where-detail.ts';

interface Around {
  checks: CheckResults;
  /** Whether anybody is signed in. */
  signedIn: boolean;
  /** What the screen itself found to stand in the way; null where only the step tells. */
  stop: Problem | null;
  /** Index in the list of languages. */
  language: number;
  /** Whether Microsoft's time for a key that waits to be saved should be over, as its screen says then. */
  late?: boolean;
  /** Minor version. */
  build: number;
}

function placeOf(
  step: Step,
  { problem, late, elsewhere }: { problem: Problem | null; late: boolean; elsewhere: boolean },
): Place {
  if (step.name === 'start' && problem === null && elsewhere) return 'start/elsewhere';
  if (step.name === 'finish') return step.later ? 'finish/later' : 'finish';
  if (step.name === 'sign-in-returned') return step.origin.name === 'save' ? 'sign-in-returned/save' : step.name;
  if (step.name === 'account' && step.state === 'shown' && step.passable) return 'account/passable';
  if (step.name === 'create' && step.state === 'ready' && problem?.facts.status === 403) return 'create/refused';
  if (step.name === 'save' && step.state === 'failed' && late) return 'save/late';
  const wanted = 'state' in step ? `${step.name}/${step.state}` : step.name;
  return places.find((place) => place === wanted) ?? 'start';
}

/** The way that is taken; before it is, the one that is forecast (K1). */
function routeOf(step: Step, checks: Pick<CheckResults, 'route'>): Where['route'] {
  const forecast = routeNames.find((name) => name === checks.route.finding) ?? 'none';
  switch (step.name) {
    case 'start':
    case 'key':
    case 'sign-in':
      return forecast;
    case 'sign-in-returned':
      return routeOf(step.origin, checks);
    case 'account':
      return step.passable ? step.route : forecast;
    case 'create':
      return forecast === 'companion' ? forecast : (step.route ?? forecast);
    case 'save':
    case 'done':
      return step.route;
    case 'hand-off':
      return 'hand-off';
    case 'lock-screen':
    case 'finish':
      return 'none';
  }
}

/** What an agent is told of where the person stands: nothing personal, and nothing that a screen does not show. */
export function whereOf(step: Step, { checks, signedIn, stop, late = false, language, build }: Around): Where {
  const mark = (id: CheckId): CheckMark => {
    const { state } = checks[id];
    return state === 'met' ? 'fine' : state === 'unmet' ? 'amiss' : 'unknown';
  };
  const problem = stop ?? stopOf(step) ?? step.problem;
  return {
    place: placeOf(step, { problem, late, elsewhere: checks['operating-system'].finding === 'not-windows' }),
    round: step.round,
    route: routeOf(step, checks),
    problem: problem?.code ?? null,
    detail: problem === null ? detailOf(step, checks, signedIn) : 0,
    checks: checkIds.map(mark),
    ...{ language, build },
  };
}
