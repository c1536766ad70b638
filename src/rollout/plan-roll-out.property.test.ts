import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assumptions } from './assumptions.ts';
import { dayOf, isWorkingDay } from './calendar-day.ts';
import { judgePlan } from './judge-plan.ts';
import { longestPlan, planRollOut, type PlannedDay } from './plan-roll-out.ts';
import { planRows, rowLengthOf } from './plan-rows.ts';

const begin = dayOf('2026-11-30') ?? 0;
const share = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 1000);

const anyAssumptions: fc.Arbitrary<Assumptions> = fc.record({
  people: fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 500_000 })),
  begin: fc.integer({ min: begin, max: begin + 30 }),
  before: fc.integer({ min: begin + 31, max: begin + 400 }),
  holidays: fc.uniqueArray(fc.integer({ min: begin, max: begin + 90 }), { maxLength: 12 }).map((days) => new Set(days)),
  pilotPeople: fc.integer({ min: 0, max: 200 }),
  pilotDays: fc.integer({ min: 0, max: 10 }),
  rampDays: fc.integer({ min: 0, max: 20 }),
  keysPerDay: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 20_000 })),
  deliveryDays: fc.integer({ min: 0, max: 10 }),
  actDays: fc.integer({ min: 1, max: 20 }),
  agents: fc.integer({ min: 0, max: 60 }),
  hoursPerDay: fc.constantFrom(0, 0.5, 5, 8),
  helpShare: share,
  helpMinutes: fc.integer({ min: 0, max: 60 }),
  callShare: share,
  callMinutes: fc.integer({ min: 0, max: 60 }),
});

const sum = (days: readonly PlannedDay[], name: 'invited' | 'delivered' | 'registered' | 'calls'): number =>
  days.reduce((all, day) => all + day[name], 0);

const runs = { numRuns: 60 };

describe('A18: the plan by day', () => {
  test('ends, and has only working days, each later than the one before', () => {
    fc.assert(
      fc.property(anyAssumptions, (assumptions) => {
        const days = planRollOut(assumptions);
        expect(days.length).toBeLessThanOrEqual(longestPlan);
        expect(days.slice(0, -1).every(({ toDo }) => toDo > 0)).toBe(true);
        const dates = days.map(({ date }) => dayOf(date) ?? 0);
        expect(dates.filter((day, index) => day <= (dates[index - 1] ?? assumptions.begin - 1))).toEqual([]);
        expect(dates.filter((day) => !isWorkingDay(day, assumptions.holidays))).toEqual([]);
      }),
      runs,
    );
  });

  test('nobody registers before their key is there, no key is there before its invitation, and nobody is lost', () => {
    fc.assert(
      fc.property(anyAssumptions, (assumptions) => {
        const days = planRollOut(assumptions);
        let [invited, delivered, registered] = [0, 0, 0];
        const wrong = days.filter((day) => {
          const { byThemselves, withHelp, calls, toDo } = day;
          invited += day.invited;
          delivered += day.delivered;
          registered += day.registered;
          const isNegative = Math.min(day.invited, day.delivered, byThemselves, withHelp, calls, toDo) < 0;
          const isSum = byThemselves + withHelp === day.registered && registered + toDo === assumptions.people;
          return isNegative || !isSum || delivered > invited || registered > delivered;
        });
        expect(wrong).toEqual([]);
        if (days.at(-1)?.toDo === 0) expect([invited, delivered]).toEqual([registered, registered]);
        expect(sum(days, 'calls')).toBeLessThanOrEqual(sum(days, 'registered'));
      }),
      runs,
    );
  });

  test('asks no more of agents in a day than they have, and delivers no more keys than there are', () => {
    fc.assert(
      fc.property(anyAssumptions, (assumptions) => {
        const { agents, hoursPerDay, helpMinutes, callMinutes, keysPerDay } = assumptions;
        // People are whole: on one day three more of them than on average.
        const most = agents * hoursPerDay + (3 * (helpMinutes + callMinutes)) / 60 + 1e-6;
        const days = planRollOut(assumptions);
        expect(days.filter(({ agentHours }) => agentHours > most)).toEqual([]);
        expect(days.filter(({ invited }) => invited > keysPerDay + 1)).toEqual([]);
      }),
      runs,
    );
  });

  test('with more agents, or more keys a day, nobody is later', () => {
    fc.assert(
      fc.property(
        anyAssumptions,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('agents', 'keysPerDay'),
        (assumptions, more, name) => {
          const [few, many] = [
            planRollOut(assumptions),
            planRollOut({ ...assumptions, [name]: assumptions[name] + more }),
          ];
          const left = (days: readonly PlannedDay[], index: number): number =>
            (days[index] ?? days.at(-1))?.toDo ?? assumptions.people;
          const later = Array.from({ length: Math.max(few.length, many.length) }, (_, index) => index).filter(
            (index) => left(many, index) > left(few, index),
          );
          expect(later).toEqual([]);
        },
      ),
      runs,
    );
  });

  test('what is said to make the date hold makes it hold, and one less does not', () => {
    const reached = { agents: 0, keysPerDay: 0, both: 0, latestBegin: 0 };
    fc.assert(
      fc.property(anyAssumptions, (assumptions) => {
        const judge = (changed: Partial<Assumptions>): boolean => {
          const next = { ...assumptions, ...changed };
          return judgePlan(next, planRollOut(next)).holds;
        };
        const { holds, agents, keysPerDay, both, latestBegin } = judgePlan(assumptions, planRollOut(assumptions));
        if (holds) expect([agents, keysPerDay, both]).toEqual([null, null, null]);
        if (agents !== null) {
          expect([judge({ agents }), judge({ agents: agents - 1 })]).toEqual([true, false]);
          reached.agents += 1;
        }
        if (keysPerDay !== null) {
          expect(judge({ keysPerDay })).toBe(true);
          if (keysPerDay > 1) expect(judge({ keysPerDay: keysPerDay - 1 })).toBe(false);
          reached.keysPerDay += 1;
        }
        if (both !== null) {
          expect(judge(both)).toBe(true);
          expect(judge({ ...both, agents: both.agents - 1 })).toBe(false);
          reached.both += 1;
        }
        if (latestBegin !== null) {
          expect(judge({ begin: latestBegin }), 'on the latest day').toBe(true);
          expect(latestBegin >= assumptions.begin).toBe(holds);
          reached.latestBegin += 1;
        }
      }),
      { numRuns: 60 },
    );
    for (const [name, times] of Object.entries(reached)) expect(times, name).toBeGreaterThan(0);
  });

  test('weeks and months hold what their days hold', () => {
    fc.assert(
      fc.property(anyAssumptions, fc.constantFrom('day', 'week', 'month'), (assumptions, length) => {
        const days = planRollOut(assumptions);
        const rows = planRows(days, length);
        expect(rows.reduce((all, row) => all + row.byThemselves + row.withHelp, 0)).toBe(sum(days, 'registered'));
        expect(rows.reduce((all, row) => all + row.calls, 0)).toBe(sum(days, 'calls'));
        expect(rows.at(-1)?.toDo).toBe(days.at(-1)?.toDo);
        if (length === rowLengthOf(days)) expect(rows.length).toBeLessThanOrEqual(130);
      }),
      runs,
    );
  });
});
