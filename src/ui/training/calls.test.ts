import { describe, expect, test } from 'vitest';
import { languageTags } from '../../config/languages.ts';
import { stepAt } from '../../journey/step-at.ts';
import { stopOf } from '../../journey/stop-of.ts';
import { decodeWhere } from '../../support/where-code.ts';
import { callCode, callStep } from './call-code.ts';
import { calls } from './calls.ts';
import { mishear } from './mishear.ts';

test('M1: there are enough calls to train with, and no two are one', () => {
  expect(calls.length).toBeGreaterThanOrEqual(12);
  expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
  expect(new Set(calls.map(({ says }) => says())).size).toBe(calls.length);
  expect(new Set(calls.map(({ next }) => next())).size).toBe(calls.length);
});

describe.each(languageTags)('a caller whose page is in %s', (tag) => {
  test.each(calls)('M1, S8: $id reads out a code that leads to where they stand', (call) => {
    const where = decodeWhere(callCode(call, tag));
    if (typeof where === 'string') throw new Error(where);
    expect(where).toMatchObject({ place: call.place, problem: call.problem, round: call.round });
    expect(where.language).toBe(languageTags.indexOf(tag));
    expect(where.checks.filter((mark) => mark === 'amiss')).toHaveLength(call.amiss.length);
    const step = stepAt(where);
    expect(step?.name).toBe(call.place.split('/')[0]);
    expect(step).toEqual(callStep(call));
    expect((step && stopOf(step)?.code) ?? step?.problem?.code ?? null).toBe(call.problem);
  });

  test('S8: whichever code is misheard, it is caught', () => {
    for (const call of calls) {
      const code = callCode(call, tag);
      expect(mishear(code)).not.toBe(code);
      expect(decodeWhere(mishear(code)), call.id).toBe('wrong');
    }
  });
});

test('M1: one of the calls is misheard', () => {
  expect(calls.filter(({ misheard }) => misheard)).toHaveLength(1);
});
