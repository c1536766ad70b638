import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIds, type CheckResults } from '../checks/check.ts';
import { allChecksUnknown } from '../checks/judge.ts';
import { checkMarks, decodeWhere, encodeWhere, places, type Where } from '../support/where-code.ts';
import { advance } from './advance.ts';
import { stepAt } from './step-at.ts';
import { firstStep, type Step } from './step.ts';
import { stopOf } from './stop-of.ts';
import { anyWalk } from './testing/any-move.ts';
import { everyLook } from './testing/every-look.ts';
import { everyStop } from './testing/every-stop.ts';
import { waysFrom } from './ways-from.ts';
import { whereOf } from './where-of.ts';

const around = { checks: allChecksUnknown, signedIn: true, stop: null, language: 1, build: 1 };
const steps = [
  firstStep,
  ...everyLook,
  ...everyStop.filter(({ code }) => !code.startsWith('LK-8')).map(({ step }) => step),
];
const stopAt = (step: Step) => (stopOf(step) ?? step.problem)?.code ?? null;

/** What an agent's look at a code and the person's own screen have to have in common. */
function lookOf(step: Step): unknown {
  const stop = stopOf(step);
  return {
    ...{ name: step.name, state: 'state' in step ? step.state : null, round: step.round, problem: stopAt(step) },
    ways: stop && waysFrom(step, stop),
    ...(stop === null && step.problem === null
      ? {
          offer: 'offer' in step && step.offer !== null,
          warnings: 'warnings' in step ? step.warnings : null,
          passable: step.name === 'account' && step.state === 'shown' ? step.passable : null,
          strangers: 'disowned' in step && step.disowned.length > 0,
          appeared: step.name === 'hand-off' && step.state === 'choosing' ? step.appeared.length : null,
          unread: step.name === 'hand-off' && step.state !== 'choosing' ? step.baseline === null : null,
          reason: step.name === 'hand-off' && step.state !== 'choosing' ? step.reason : null,
          checked: step.name === 'key' ? step.checked !== null : null,
        }
      : {}),
  };
}

function expectSameLook(step: Step): void {
  const read = decodeWhere(encodeWhere(whereOf(step, around)));
  expect(read).toEqual(whereOf(step, around));
  const there = stepAt(read as Where);
  expect(there && lookOf(there)).toEqual(lookOf(step));
}

describe('S8: the code leads an agent to the same screen', () => {
  test.each(steps.map((step) => [step.name, stopAt(step) ?? '-', step] as const))('from %s with %s', (_, __, step) => {
    expectSameLook(step);
  });

  test('from every step that any presses and answers lead to', () => {
    fc.assert(
      fc.property(anyWalk, (makes) => {
        let step: Step = firstStep;
        for (const make of makes) {
          step = advance(step, make(step.pending ?? -1)).step;
          expectSameLook(step);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('S8: with whether Microsoft’s time for the key that waits is over, as its screen says', () => {
    const waiting = everyStop.map(({ step }) => step).find((step) => step.name === 'save' && step.state === 'failed');
    if (waiting === undefined) throw new Error('a key that waits');
    const there = (late: boolean) => stepAt(decodeWhere(encodeWhere(whereOf(waiting, { ...around, late }))) as Where);
    // The mirror's clock stands at 0.
    expect(there(true)).toMatchObject({ name: 'save', state: 'failed', deadline: 0 });
    expect(there(false)).toMatchObject({ name: 'save', state: 'failed', deadline: 300_000 });
  });

  test('with what the checks found, in the language and of the build that made it', () => {
    const states = { fine: 'met', unknown: 'unknown', amiss: 'unmet' } as const;
    const marks = fc.array(fc.constantFrom(...checkMarks), { minLength: 13, maxLength: 13 });
    fc.assert(
      fc.property(fc.constantFrom(...steps), marks, fc.nat({ max: 7 }), fc.nat({ max: 3 }), (step, told, at, build) => {
        const checks = Object.fromEntries(
          checkIds.map((id, index) => [id, { ...allChecksUnknown[id], state: states[told[index] ?? 'unknown'] }]),
        ) as CheckResults;
        const read = decodeWhere(encodeWhere(whereOf(step, { ...around, checks, language: at, build })));
        expect(read).toMatchObject({ checks: told, language: at, build });
      }),
    );
  });
});

test('S8: the way is told once it is taken, and its forecast before', () => {
  const forecast = (finding: string) => ({
    ...around,
    checks: { ...allChecksUnknown, route: { ...allChecksUnknown.route, finding } },
  });
  const routeOf = (step: Step | undefined, finding: string) => step && whereOf(step, forecast(finding)).route;
  const of = (name: Step['name']) => everyLook.find((step) => step.name === name);
  expect(routeOf(of('key'), 'companion')).toBe('companion');
  expect(routeOf(of('key'), 'not-asked')).toBe('none');
  expect(routeOf(of('create'), 'companion')).toBe('companion');
  expect(routeOf(of('hand-off'), 'companion')).toBe('hand-off');
  expect(routeOf(of('done'), 'companion')).toBe('in-page');
  expect(routeOf(of('finish'), 'companion')).toBe('none');
});

test('each place of the journey has its step, and holds nothing of a person', () => {
  for (const place of places) {
    const where: Where = {
      ...{ place, round: 'first', route: 'companion', problem: place === 'create/refused' ? 'LK-403' : null },
      ...{ detail: 0, language: 0, checks: [], build: 0 },
    } as const;
    const step = stepAt(where);
    if (place === 'signed-out' || place === 'configuration') {
      expect(step).toBeNull();
      continue;
    }
    const finding = place === 'start/elsewhere' ? 'not-windows' : 'windows-11';
    const checks = { ...allChecksUnknown, 'operating-system': { ...allChecksUnknown['operating-system'], finding } };
    expect(step && whereOf(step, { ...around, checks, late: place === 'save/late' }).place, place).toBe(place);
    expect(JSON.stringify(step), place).not.toMatch(/@|[1-9a-f][0-9a-f]{7}-/);
  }
});

test('a code tells nothing that a name, a key or an account could be read from', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...steps), (name, step) => {
      const code = (keyName: string): string => encodeWhere(whereOf({ ...step, keyName }, around));
      return code(name) === code('');
    }),
  );
});
