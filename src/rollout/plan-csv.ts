import { writeCsv } from '../helpdesk/write-csv.ts';
import type { Limit, PlannedDay } from './plan-roll-out.ts';

/** The words of the table, in the administrator's language. */
export interface PlanWords {
  headers: Readonly<Record<keyof PlannedDay, string>>;
  limit: (limit: Limit) => string;
}

/**
 * A plan for a spreadsheet, a line a working day. Numbers are plain digits, hours with one decimal.
 * @param notes lines above the table: what was assumed, and that it was
 */
export function planCsv(days: readonly PlannedDay[], words: PlanWords, notes: readonly (readonly string[])[]): string {
  const { headers } = words;
  const names = Object.keys(headers) as (keyof PlannedDay)[];
  const rows = days.map((day) =>
    names.map((name) => {
      if (name === 'limit') return words.limit(day.limit);
      return name === 'agentHours' ? day.agentHours.toFixed(1) : String(day[name]);
    }),
  );
  return writeCsv([...notes, names.map((name) => headers[name]), ...rows]);
}
