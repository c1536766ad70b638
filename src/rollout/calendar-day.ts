/** Whole days since 1970-01-01, in no time zone. */
export type Day = number;

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 11, 31);

/** @returns the day, of `2027-02-01` or `1.2.2027`; null for what is no day of 2000 to 2100 */
export function dayOf(text: string): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text.trim());
  const [year, month, date] = iso?.slice(1) ?? dotted?.slice(1).reverse() ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(date));
  const read = new Date(time);
  // The thirtieth of February would be one of March.
  const isThere = read.getUTCMonth() + 1 === Number(month) && read.getUTCDate() === Number(date);
  if (!isThere || time < earliest || time > latest) return null;
  return time / 86_400_000;
}

/** @returns the day as `2027-02-01` */
export const isoOf = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** @returns 0 for Monday to 6 for Sunday */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** Monday to Friday, but for holidays. */
export const isWorkingDay = (day: Day, holidays: ReadonlySet<Day>): boolean => weekdayOf(day) < 5 && !holidays.has(day);
