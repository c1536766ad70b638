import type { Assumptions } from './assumptions.ts';
import { dayOf, isWorkingDay, type Day } from './calendar-day.ts';
import { longestPlan, planRollOut, type PlannedDay } from './plan-roll-out.ts';

/** Whether the date holds, and what would make it hold. */
export interface PlanVerdict {
  holds: boolean;
  /** The last working day of the plan; null where it does not end. */
  endsOn: Day | null;
  /** The latest day to begin on; null where the plan does not end. */
  latestBegin: Day | null;
  /** So many agents in all, the rest unchanged; null where it holds, or none suffice. */
  agents: number | null;
  /** So many keys a day, the rest unchanged; null likewise. */
  keysPerDay: number | null;
  /** Where neither of them alone suffices; null likewise. */
  both: { agents: number; keysPerDay: number } | null;
}

/** @param days what `planRollOut` made of them */
export function judgePlan(assumptions: Assumptions, days: readonly PlannedDay[]): PlanVerdict {
  const last = days.at(-1);
  const endsOn = last?.toDo === 0 ? dayOf(last.date) : null;
  const latestBegin = endsOn === null ? null : beginFor(assumptions, days.length);
  if (endsOn !== null && endsOn < assumptions.before)
    return { holds: true, endsOn, latestBegin, agents: null, keysPerDay: null, both: null };
  const agents = fewest(assumptions, 'agents');
  const keysPerDay = fewest(assumptions, 'keysPerDay');
  return {
    holds: false,
    endsOn,
    latestBegin,
    agents,
    keysPerDay,
    both: (agents ?? keysPerDay) ? null : bothFor(assumptions),
  };
}

/** @returns whether everybody has registered before the date */
function inTime(assumptions: Assumptions): boolean {
  const { begin, before, holidays } = assumptions;
  let workingDays = 0;
  for (let day = begin; day < before && workingDays < longestPlan; day += 1) {
    if (isWorkingDay(day, holidays)) workingDays += 1;
  }
  return planRollOut(assumptions, workingDays).at(-1)?.toDo === 0;
}

/** So many that they hold nobody up. */
function plenty({ people, helpMinutes, callMinutes, hoursPerDay }: Assumptions) {
  const agents = hoursPerDay === 0 ? 0 : Math.ceil((people * (helpMinutes + callMinutes)) / (hoursPerDay * 60));
  return { agents, keysPerDay: people };
}

/** @returns the smallest number with which everybody has registered in time, by halving: more never take longer */
function fewest(assumptions: Assumptions, name: 'agents' | 'keysPerDay'): number | null {
  const holds = (value: number): boolean => inTime({ ...assumptions, [name]: value });
  let [tooFew, enough] = [0, Math.max(plenty(assumptions)[name], assumptions[name])];
  if (!holds(enough)) return null;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (holds(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

function bothFor(assumptions: Assumptions): PlanVerdict['both'] {
  const { agents: many } = plenty(assumptions);
  const keysPerDay = fewest({ ...assumptions, agents: Math.max(many, assumptions.agents) }, 'keysPerDay');
  if (keysPerDay === null) return null;
  const agents = fewest({ ...assumptions, keysPerDay }, 'agents');
  return agents === null ? null : { agents, keysPerDay };
}

/** @returns the day to begin on, with so many working days before the date */
function beginFor({ before, holidays }: Assumptions, workingDays: number): Day {
  let day = before;
  for (let left = workingDays; left > 0;) {
    day -= 1;
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}
