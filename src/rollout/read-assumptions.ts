import type { AssumptionName, Assumptions } from './assumptions.ts';
import { dayOf, type Day } from './calendar-day.ts';
import type { KitDraft } from './kit-draft.ts';
import { readCount, readDecimal } from './read-number.ts';

/** What a field should hold: a number in whole or with decimals from `least` to `most`, or days. */
export type Fault =
  | { kind: 'missing' }
  | { kind: 'count' | 'decimal'; least: number; most: number }
  | { kind: 'day' | 'days' | 'after-begin' };

export type Faults = Partial<Record<AssumptionName, Fault>>;

export interface ReadAssumptions {
  /** Null where a field is wrong or empty. */
  assumptions: Assumptions | null;
  faults: Faults;
}

type NumberName = Exclude<AssumptionName, 'begin' | 'before' | 'holidays'>;

/** From which to which number a field is read; shares are typed in per cent. */
const bounds: Readonly<Record<NumberName, readonly [kind: 'count' | 'decimal', least: number, most: number]>> = {
  people: ['count', 1, 500_000],
  pilotPeople: ['count', 0, 500_000],
  pilotDays: ['count', 0, 250],
  rampDays: ['count', 0, 250],
  keysPerDay: ['count', 1, 500_000],
  deliveryDays: ['count', 0, 60],
  actDays: ['count', 1, 60],
  agents: ['count', 0, 100_000],
  hoursPerDay: ['decimal', 0, 24],
  helpShare: ['decimal', 0, 100],
  helpMinutes: ['decimal', 0, 480],
  callShare: ['decimal', 0, 100],
  callMinutes: ['decimal', 0, 480],
};

const numberNames = Object.keys(bounds) as readonly NumberName[];

/** Judges the fields of the plan as they are typed. */
export function readAssumptions(typed: KitDraft['plan']): ReadAssumptions {
  const faults: Faults = {};
  const numbers = Object.fromEntries(numberNames.map((name) => [name, number(name, typed[name], faults)])) as Record<
    NumberName,
    number
  >;
  const begin = day('begin', typed.begin, faults);
  const before = day('before', typed.before, faults);
  const holidays = daysOf(typed.holidays);
  if (holidays === null) faults.holidays = { kind: 'days' };
  if (begin !== null && before !== null && before <= begin) faults.before = { kind: 'after-begin' };
  if (begin === null || before === null || holidays === null || Object.keys(faults).length > 0) {
    return { assumptions: null, faults };
  }
  const [helpShare, callShare] = [numbers.helpShare / 100, numbers.callShare / 100];
  return { assumptions: { ...numbers, helpShare, callShare, begin, before, holidays }, faults };
}

function number(name: NumberName, text: string, faults: Faults): number {
  const [kind, least, most] = bounds[name];
  const value = kind === 'count' ? readCount(text) : readDecimal(text.replace(/\s*%\s*$/u, ''));
  if (text.trim() === '') faults[name] = { kind: 'missing' };
  else if (value === null || value < least || value > most) faults[name] = { kind, least, most };
  return value ?? 0;
}

function day(name: 'begin' | 'before', text: string, faults: Faults): Day | null {
  const value = dayOf(text);
  if (text.trim() === '') faults[name] = { kind: 'missing' };
  else if (value === null) faults[name] = { kind: 'day' };
  return value;
}

/** @returns days apart by commas, semicolons or lines; null where one of them is none */
function daysOf(text: string): ReadonlySet<Day> | null {
  const days = text.split(/[,;\n]+/).flatMap((one) => (one.trim() === '' ? [] : [dayOf(one)]));
  return days.every((one) => one !== null) ? new Set(days) : null;
}
