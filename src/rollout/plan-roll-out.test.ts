import { describe, expect, test } from 'vitest';
import { readCsv } from '../helpdesk/read-csv.ts';
import type { Assumptions } from './assumptions.ts';
import { dayOf, isoOf } from './calendar-day.ts';
import { judgePlan } from './judge-plan.ts';
import { planCsv } from './plan-csv.ts';
import { planRollOut } from './plan-roll-out.ts';
import { planRows } from './plan-rows.ts';

const day = (iso: string): number => dayOf(iso) ?? NaN;

/** Ten people, a key on the day of the invitation, nobody needs an agent. */
const small: Assumptions = {
  ...{ people: 10, begin: day('2026-12-21'), before: day('2027-01-11'), holidays: new Set() },
  ...{ pilotPeople: 0, pilotDays: 0, rampDays: 0, keysPerDay: 4, deliveryDays: 0, actDays: 1 },
  ...{ agents: 1, hoursPerDay: 5, helpShare: 0, helpMinutes: 20, callShare: 0, callMinutes: 10 },
};

const large: Assumptions = {
  ...small,
  ...{ people: 50_000, begin: day('2026-11-30'), before: day('2027-02-01') },
  ...{ pilotPeople: 50, pilotDays: 5, rampDays: 5, keysPerDay: 1_000, deliveryDays: 2, actDays: 5 },
  ...{ agents: 10, helpShare: 0.1, callShare: 0.2 },
};

describe('A18: the plan by day', () => {
  test('as many as keys can be delivered to, on working days', () => {
    const holidays = new Set(['2026-12-25', '2026-12-24'].map(day));
    expect(planRollOut({ ...small, holidays }).map(({ date, invited, toDo }) => [date, invited, toDo])).toEqual([
      ['2026-12-21', 4, 6],
      ['2026-12-22', 4, 2],
      ['2026-12-23', 2, 0],
    ]);
    const [, , , fourth] = planRollOut({ ...small, keysPerDay: 3, holidays });
    expect(fourth?.date, 'after the holidays and the weekend').toBe('2026-12-28');
  });

  test('a key takes its days, and people take theirs', () => {
    const days = planRollOut({ ...small, people: 4, deliveryDays: 2, actDays: 2 });
    expect(days.map(({ invited, delivered, registered }) => [invited, delivered, registered])).toEqual([
      [4, 0, 0],
      [0, 0, 0],
      [0, 4, 2],
      [0, 0, 2],
    ]);
    expect(days.map(({ limit }) => limit)).toEqual(['delivery', 'people', 'people', 'people']);
  });

  test('a pilot comes first and alone, then more each day', () => {
    const pilot = { pilotPeople: 3, pilotDays: 2, rampDays: 3, keysPerDay: 100, people: 300 };
    const days = planRollOut({ ...small, ...pilot });
    expect(days.map(({ invited }) => invited)).toEqual([3, 0, 25, 50, 75, 100, 47]);
    expect(days.map(({ limit }) => limit)).toEqual([
      'pilot',
      'pilot',
      ...['ramp', 'ramp', 'ramp'],
      ...['delivery', 'delivery'],
    ]);
  });

  test.each([
    ['hands', { helpShare: 0.5 }],
    ['calls', { callShare: 0.9 }],
  ] as const)('agents hold it down: %s', (limit, shares) => {
    const [first] = planRollOut({ ...small, people: 100, keysPerDay: 100, ...shares, hoursPerDay: 2 });
    expect(first?.limit).toBe(limit);
    expect(first?.invited).toBeLessThan(20);
    expect(first?.agentHours).toBeLessThanOrEqual(2.5);
  });

  test('without anybody to serve people there is no plan', () => {
    const nobody = { ...small, agents: 0, callShare: 0.1 };
    expect(planRollOut(nobody)).toEqual([]);
    expect(judgePlan(nobody, [])).toMatchObject({ holds: false, endsOn: null, latestBegin: null, agents: 1 });
  });

  test('50 000 people before 2027-02-01: what is missing is said', () => {
    const days = planRollOut(large);
    const verdict = judgePlan(large, days);
    expect(verdict.holds).toBe(false);
    expect(verdict.endsOn).toBeGreaterThan(large.before);
    expect(verdict.both?.agents).toBeGreaterThan(10);
    expect(verdict.both?.keysPerDay).toBeGreaterThan(1_000);
    expect(isoOf(verdict.latestBegin ?? 0) < '2026-11-30').toBe(true);
    const enough = { ...large, ...verdict.both };
    expect(judgePlan(enough, planRollOut(enough)).holds).toBe(true);
  });

  test('half a million people are planned at once', () => {
    const days = planRollOut({ ...large, people: 500_000, keysPerDay: 5_000, agents: 60 });
    expect(days.at(-1)?.toDo).toBe(0);
    expect(planRows(days, 'month').length).toBeLessThan(12);
  });

  test('S13: as a file for a spreadsheet, a line a day, and no cell that it would run', () => {
    const names = ['date', 'invited', 'delivered', 'registered', 'byThemselves', 'withHelp', 'calls', 'agentHours'];
    const headers = Object.fromEntries([...names, 'toDo', 'limit'].map((name) => [name, `=${name}`]));
    const text = planCsv(planRollOut(small), { headers: headers as never, limit: () => '@x' }, [['note', '+1']]);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = readCsv(text).rows.map(({ cells }) => cells);
    expect(rows[0]).toEqual(['note', "'+1"]);
    expect(rows[1]?.slice(0, 2)).toEqual(["'=date", "'=invited"]);
    expect(rows[2]).toEqual(['2026-12-21', '4', '4', '4', '4', '0', '0', '0.0', '6', "'@x"]);
    expect(rows).toHaveLength(5);
  });
});
