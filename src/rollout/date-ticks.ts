import { isoOf, type Day } from './calendar-day.ts';

const dayMilliseconds = 86_400_000;

/**
 * Days to name beneath a plot: every so many days in a short plan, beginnings of months in a long one.
 * @param most how many have room, at least two
 */
export function dateTicks(first: Day, last: Day, most: number): Day[] {
  const span = Math.max(0, last - first);
  const every = [1, 2, 7, 14, 28].find((step) => Math.floor(span / step) < most);
  if (every !== undefined) {
    return Array.from({ length: Math.floor(span / every) + 1 }, (_, index) => first + index * every);
  }
  const step = [1, 2, 3, 6, 12, 24, 60].find((months) => span / 28 / months < most) ?? 120;
  return beginningsOfMonths(first, last, step);
}

function beginningsOfMonths(first: Day, last: Day, step: number): Day[] {
  const [year = 0, month = 0] = isoOf(first).split('-').map(Number);
  const ticks: Day[] = [];
  // Counted from January, so that years begin at a tick.
  for (let index = Math.floor((month - 1) / step) * step; ; index += step) {
    const day = Date.UTC(year, index, 1) / dayMilliseconds;
    if (day > last) return ticks;
    if (day >= first) ticks.push(day);
  }
}
