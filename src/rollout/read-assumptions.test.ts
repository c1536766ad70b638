import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTicks } from './axis-ticks.ts';
import { dayOf, isoOf, weekdayOf } from './calendar-day.ts';
import { dateTicks } from './date-ticks.ts';
import { assumed, emptyDraft, keepDraft, readDraft } from './kit-draft.ts';
import { readAssumptions } from './read-assumptions.ts';
import { readCount, readDecimal } from './read-number.ts';

const wishes = { people: '50 000', begin: '2026-11-30', before: '1.2.2027' };

describe('A18: fields as they are typed', () => {
  test.each([
    ['50000', 50_000],
    ['50 000', 50_000],
    ['50\u202f000', 50_000],
    ['50.000', 50_000],
    ['500,000', 500_000],
    ["1'000", 1_000],
    ['1.5', null],
    ['50,0000', null],
    ['1.000,000', null],
    ['-1', null],
    ['1e3', null],
    ['', null],
  ])('%s is the number %s', (text, value) => {
    expect(readCount(text)).toBe(value);
  });

  test.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['7', 7],
    ['7,', null],
    ['1.000,5', null],
  ])('with decimals, %s is %s', (text, value) => {
    expect(readDecimal(text)).toBe(value);
  });

  test.each([
    ['2027-02-01', '2027-02-01'],
    ['1.2.2027', '2027-02-01'],
    ['29. 2. 2028', '2028-02-29'],
    ['29.2.2027', null],
    ['2027-13-01', null],
    ['02/01/2027', null],
    ['1999-12-31', null],
  ])('%s is the day %s', (text, day) => {
    const read = dayOf(text);
    expect(read === null ? null : isoOf(read)).toBe(day);
  });

  test('weeks begin on Monday', () => {
    expect(weekdayOf(dayOf('2026-11-30') ?? 0)).toBe(0);
    expect(weekdayOf(dayOf('2026-11-29') ?? 0)).toBe(6);
  });

  test('what is assumed is a plan once people and days are said; per cent are shares', () => {
    expect(readAssumptions(assumed).faults).toEqual({
      people: { kind: 'missing' },
      begin: { kind: 'missing' },
      before: { kind: 'missing' },
    });
    const { assumptions } = readAssumptions({
      ...assumed,
      ...wishes,
      callShare: '12,5 %',
      holidays: '25.12.2026; 2027-01-01',
    });
    expect(assumptions).toMatchObject({
      people: 50_000,
      callShare: 0.125,
      helpShare: 0.1,
      before: dayOf('2027-02-01'),
    });
    expect(assumptions?.holidays).toEqual(new Set([dayOf('2026-12-25'), dayOf('2027-01-01')]));
  });

  test('each wrong field is told what it should hold', () => {
    const typed = { ...assumed, ...wishes, people: '500001', agents: '', hoursPerDay: '25', holidays: 'Easter' };
    expect(readAssumptions({ ...typed, before: wishes.begin })).toEqual({
      assumptions: null,
      faults: {
        people: { kind: 'count', least: 1, most: 500_000 },
        agents: { kind: 'missing' },
        hoursPerDay: { kind: 'decimal', least: 0, most: 24 },
        holidays: { kind: 'days' },
        before: { kind: 'after-begin' },
      },
    });
  });
});

describe('A17: what a reload finds', () => {
  test('is what was typed', () => {
    const draft = {
      ...emptyDraft,
      part: 'plan' as const,
      plan: { ...assumed, ...wishes },
      facts: { ...emptyDraft.facts, name: '' },
    };
    expect(readDraft(keepDraft(draft))).toEqual(draft);
  });

  test('is as if nothing had been typed where it does not fit', () => {
    expect(readDraft(null)).toEqual(emptyDraft);
    for (const text of ['', '{', '[]', 'null', '7', '{"plan":7,"facts":[],"proofs":"x","part":"else"}'])
      expect(readDraft(text), text).toEqual(emptyDraft);
    expect(readDraft('{"plan":{"agents":7,"people":"5"}}').plan).toEqual({ ...assumed, people: '5' });
  });
});

describe('A18: axes', () => {
  test('of people: few, whole, even, and up to all of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), (people) => {
        const ticks = countTicks(people);
        const [zero, step = 0] = ticks;
        expect(zero).toBe(0);
        expect(ticks.every((tick, index) => Number.isInteger(tick) && tick === index * step)).toBe(true);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(people);
        expect(ticks.at(-1)).toBeLessThanOrEqual(Math.max(people * 2, 1));
      }),
    );
  });

  test('of days: as many as have room, in their order, within the plan', () => {
    const first = dayOf('2026-11-30') ?? 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 2, max: 14 }), (span, most) => {
        const ticks = dateTicks(first, first + span, most);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(
          ticks.every((tick, index) => tick >= first && tick <= first + span && tick > (ticks[index - 1] ?? 0)),
        ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
