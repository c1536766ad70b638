import { dayOf, type Day } from './calendar-day.ts';
import type { PlannedDay } from './plan-roll-out.ts';

/** Where a plot stands, in its own units, and what its edges stand for. */
export interface PlotFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** People at its top. */
  most: number;
  /** The last day that it shows. */
  until: Day;
}

/** Paths of SVG over the days of a plan. */
export interface PlotLines {
  first: Day;
  last: Day;
  x: (day: Day) => number;
  y: (people: number) => number;
  /** Sums up to each day. */
  invited: string;
  registered: string;
}

/** @param days at least one; both lines begin at nobody, at the left edge */
export function plotLines(
  days: readonly PlannedDay[],
  { left, right, top, bottom, most, until }: PlotFrame,
): PlotLines {
  const first = (dayOf(days[0]?.date ?? '') ?? until) - 1;
  const x = (day: Day): number => rounded(left + ((day - first) / Math.max(1, until - first)) * (right - left));
  const y = (people: number): number => rounded(bottom - (people / Math.max(1, most)) * (bottom - top));
  const line = (name: 'invited' | 'registered'): string => {
    let sum = 0;
    // Level where nobody works.
    const points = days.map((day) => {
      const date = dayOf(day.date) ?? first;
      const before = `L${x(date - 1)} ${y(sum)}`;
      sum += day[name];
      return `${before}L${x(date)} ${y(sum)}`;
    });
    return `M${left} ${y(0)}${points.join('')}`;
  };
  return { first: first + 1, last: until, x, y, invited: line('invited'), registered: line('registered') };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
