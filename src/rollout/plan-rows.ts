import { dayOf, isoOf, weekdayOf } from './calendar-day.ts';
import { mostFrequent } from './most-frequent.ts';
import type { Limit, PlannedDay } from './plan-roll-out.ts';

/** Days, weeks or months of a plan, summed up. */
export interface PlanRow {
  /** The first day of it that the plan has. */
  from: string;
  to: string;
  invited: number;
  delivered: number;
  byThemselves: number;
  withHelp: number;
  calls: number;
  agentHours: number;
  /** After it. */
  toDo: number;
  /** What held invitations down on most of its days. */
  limit: Limit;
}

export type RowLength = 'day' | 'week' | 'month';

/** @returns what a row of a table stands for, so that it can be read: at most some sixty of them in a plan of five years */
export function rowLengthOf(days: readonly PlannedDay[]): RowLength {
  if (days.length <= 15) return 'day';
  return days.length <= 300 ? 'week' : 'month';
}

/** The days of a plan as rows of such a length. */
export function planRows(days: readonly PlannedDay[], length: RowLength): PlanRow[] {
  const rows = new Map<string, [PlannedDay, ...PlannedDay[]]>();
  for (const day of days) {
    const name = nameOf(day.date, length);
    const row = rows.get(name);
    if (row === undefined) rows.set(name, [day]);
    else row.push(day);
  }
  return Array.from(rows.values(), rowOf);
}

function nameOf(date: string, length: RowLength): string {
  if (length === 'month') return date.slice(0, 7);
  const day = dayOf(date) ?? 0;
  return isoOf(length === 'week' ? day - weekdayOf(day) : day);
}

function rowOf(days: [PlannedDay, ...PlannedDay[]]): PlanRow {
  const [first] = days;
  const last = days.at(-1) ?? first;
  const sum = (name: 'invited' | 'delivered' | 'byThemselves' | 'withHelp' | 'calls' | 'agentHours'): number =>
    days.reduce((all, day) => all + day[name], 0);
  return {
    from: first.date,
    to: last.date,
    invited: sum('invited'),
    delivered: sum('delivered'),
    byThemselves: sum('byThemselves'),
    withHelp: sum('withHelp'),
    calls: sum('calls'),
    agentHours: sum('agentHours'),
    toDo: last.toDo,
    limit: mostFrequent(days.map(({ limit }) => limit)) ?? first.limit,
  };
}
