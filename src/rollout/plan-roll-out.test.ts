import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../helpdesk/read-csv.ts';
import type { Assumptions } from './assumptions.ts';
import { dayOf, isoOf } from './calendar-day.ts';
import { judgePlan } from './judge-plan.ts';
import { assumed } from './kit-draft.ts';
import { planCsv } from './plan-csv.ts';
import { planRollOut } from './plan-roll-out.ts';
import { planRows } from './plan-rows.ts';
import { readAssumptions } from './read-assumptions.ts';

const day = (iso: string): number => dayOf(iso) ?? NaN;

/** Ten people, a key on the day of the invitation, nobody needs an agent. */
const small: Assumptions = {
  ...{ people: 10, begin: day('2026-12-21'), before: day('2027-01-11'), holidays: new Set() },
  ...{ pilotPeople: 0, pilotDays: 0, rampDays: 0, keysPerDay: 4, deliveryDays: 0, actDays: 1 },
  ...{ agents: 1, hoursPerDay: 5, helpShare: 0, helpMinutes: 20, callShare: 0, callMinutes: 10 },
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

  test('50 000 people before 2027-02-01: as docs/roll-out.md has it', () => {
    const typed = { people: '50 000', begin: '2026-12-01', before: '2027-02-01', holidays: '2026-12-25, 2027-01-01' };
    const { assumptions } = readAssumptions({ ...assumed, ...typed });
    const large = assumptions ?? small;
    const days = planRollOut(large);
    const { holds, agents, keysPerDay, both, endsOn, latestBegin } = judgePlan(large, days);
    expect([holds, agents, keysPerDay]).toEqual([false, null, null]);
    const done = days.reduce((all, { date, registered }) => all + (date < '2027-02-01' ? registered : 0), 0);
    const docs = readFileSync(new URL('../../docs/roll-out.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
    const spaced = (number = 0): string => String(number).replace(/(?=\d{3}$)/, ' ');
    expect(docs).toContain(`register on ${isoOf(endsOn ?? 0)}, and ${spaced(done)} have registered`);
    expect(docs).toContain(`it takes ${String(both?.agents)} agents and ${spaced(both?.keysPerDay)} keys a day`);
    expect(docs).toContain(`or a first day of ${isoOf(latestBegin ?? 0)}`);
    const enough = { ...large, ...both };
    expect(judgePlan(enough, planRollOut(enough)).holds).toBe(true);
  });

  test('half a million people are planned at once', () => {
    const days = planRollOut({ ...small, people: 500_000, keysPerDay: 5_000 });
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
