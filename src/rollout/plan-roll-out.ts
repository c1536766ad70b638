import type { Assumptions } from './assumptions.ts';
import { isWorkingDay, isoOf } from './calendar-day.ts';

/** What holds the invitations of a day down; `people` once everybody is invited, and delivery and their own time remain. */
export type Limit = 'pilot' | 'ramp' | 'delivery' | 'hands' | 'calls' | 'people';

/** A working day. Counts are of that day alone, but for what is left after it. */
export interface PlannedDay {
  /** `2027-02-01`. */
  date: string;
  invited: number;
  /** Keys that arrive. */
  delivered: number;
  registered: number;
  byThemselves: number;
  withHelp: number;
  calls: number;
  /** Of agents' time, for help and calls together. */
  agentHours: number;
  /** People without a registered key. */
  toDo: number;
  limit: Limit;
}

/** Some ten years: what takes longer is no plan. */
export const longestPlan = 2_600;

/**
 * Plans by working days. No more people are invited a day than keys can be delivered to, and agents can help or answer.
 * @param longest working days to plan at most
 * @returns the days until everybody has registered; the first of them where it takes longer, and none where there is nobody to
 * serve people
 */
export function planRollOut(assumptions: Assumptions, longest = longestPlan): PlannedDay[] {
  const { people, begin, holidays, deliveryDays, actDays } = assumptions;
  const most = servedPerDay(assumptions);
  if (most === 0) return [];
  const days: PlannedDay[] = [];
  /** Sums up to the end of each working day. */
  const invited: number[] = [];
  const delivered: number[] = [];
  let exact = 0;
  let arrived = 0;
  let before = { registered: 0, withHelp: 0, calls: 0 };
  for (let date = begin; days.length < longest && before.registered < people; date += 1) {
    if (!isWorkingDay(date, holidays)) continue;
    const index = days.length;
    const limit = limitOf(assumptions, index, exact);
    exact = Math.max(exact, Math.min(most * ramp(assumptions, index) + exact, mayBeInvited(assumptions, index)));
    // As sums of fractions are: not a person less for a trillionth.
    invited.push(Math.floor(exact + 1e-6));
    delivered.push(invited[index - deliveryDays] ?? 0);
    arrived += (delivered[index] ?? 0) - (delivered[index - actDays] ?? 0);
    const registered = Math.floor(arrived / actDays);
    const withHelp = Math.round(registered * assumptions.helpShare);
    const calls = Math.round((registered - withHelp) * assumptions.callShare);
    const today = {
      registered: registered - before.registered,
      withHelp: withHelp - before.withHelp,
      calls: calls - before.calls,
    };
    days.push({
      ...today,
      date: isoOf(date),
      invited: (invited[index] ?? 0) - (invited[index - 1] ?? 0),
      delivered: (delivered[index] ?? 0) - (delivered[index - 1] ?? 0),
      byThemselves: today.registered - today.withHelp,
      agentHours: (today.withHelp * assumptions.helpMinutes + today.calls * assumptions.callMinutes) / 60,
      toDo: people - registered,
      limit,
    });
    before = { registered, withHelp, calls };
  }
  return days;
}

/** Minutes of an agent that somebody takes on average, when an agent helps and when they call. */
function minutesOf({ helpShare, helpMinutes, callShare, callMinutes }: Assumptions): { help: number; calls: number } {
  return { help: helpShare * helpMinutes, calls: (1 - helpShare) * callShare * callMinutes };
}

/** People a day that agents have the time for; without a bound where nobody needs them. */
function agentsServe(assumptions: Assumptions): number {
  const { help, calls } = minutesOf(assumptions);
  return help + calls === 0 ? Infinity : (assumptions.agents * assumptions.hoursPerDay * 60) / (help + calls);
}

const servedPerDay = (assumptions: Assumptions): number => Math.min(assumptions.keysPerDay, agentsServe(assumptions));

const isPilot = ({ pilotPeople, pilotDays }: Assumptions, index: number): boolean =>
  pilotPeople > 0 && index < pilotDays;

const mayBeInvited = (assumptions: Assumptions, index: number): number =>
  isPilot(assumptions, index) ? Math.min(assumptions.pilotPeople, assumptions.people) : assumptions.people;

/** From next to nothing to 1, in even steps after the pilot. */
function ramp(assumptions: Assumptions, index: number): number {
  if (isPilot(assumptions, index)) return 1;
  const since = index - (assumptions.pilotPeople > 0 ? assumptions.pilotDays : 0);
  return Math.min(1, (since + 1) / (assumptions.rampDays + 1));
}

function limitOf(assumptions: Assumptions, index: number, invited: number): Limit {
  if (invited >= assumptions.people) return 'people';
  if (isPilot(assumptions, index)) return 'pilot';
  if (ramp(assumptions, index) < 1) return 'ramp';
  if (assumptions.keysPerDay <= agentsServe(assumptions)) return 'delivery';
  const { help, calls } = minutesOf(assumptions);
  return help >= calls ? 'hands' : 'calls';
}
