import { describe, expect, test } from 'vitest';
import { problem, problemCodes, type ProblemCode } from '../support/problem.ts';
import { advance } from './advance.ts';
import { pressesOfWay } from './presses-of-way.ts';
import { problemWays } from './problem-ways.ts';
import type { Step } from './step.ts';
import { stopOf } from './stop-of.ts';
import {
  accountStep,
  createStep,
  doneStep,
  handOffStep,
  keyStep,
  lockScreenStep,
  returnedFrom,
  saveStep,
  signInStep,
  finishStep,
} from './testing/every-step.ts';
import { everyStop } from './testing/every-stop.ts';
import { isAside, type Way } from './way.ts';
import { waysFrom } from './ways-from.ts';

const moment = { now: 60_000, authAge: 1000, signedIn: true, checkFirst: false };
const paused: Step = { ...handOffStep, state: 'paused', openedAt: 1000 };
const over: Step = { ...saveStep, state: 'over' };
const looked: Step = { ...accountStep, keys: null, passable: false };

/** Where a stop can be met, in every state that matters to what leads on. */
const places: readonly Step[] = [
  ...[keyStep, signInStep, accountStep, looked, createStep, { ...createStep, round: 'spare' as const }],
  ...[saveStep, over, handOffStep, paused, { ...handOffStep, state: 'preparing' as const, baseline: null }],
  ...[doneStep, lockScreenStep, finishStep],
];

const at = (step: Step, code: ProblemCode): Step => ({ ...step, problem: problem(code) });
function offered(step: Step, code: ProblemCode): readonly [Way, Way | null] {
  const { primary, second } = waysFrom(at(step, code), { code });
  return [primary, second];
}

describe('J1: what a stop offers', () => {
  test('S1: leads on wherever the problem is met: no way is a press that does nothing', () => {
    for (const code of problemCodes) {
      for (const place of places) {
        const step = at(place, code);
        const { primary, second, afterwards } = waysFrom(step, { code });
        for (const way of [primary, second, afterwards]) {
          if (way === null || isAside(way)) continue;
          const presses = pressesOfWay(way, step, moment) ?? [];
          let now = step;
          for (const press of presses) now = advance(now, press).step;
          expect(now, `${code} at ${step.name}: ${way}`).not.toBe(step);
          expect(now.problem?.code, `${code} at ${step.name}: ${way}`).not.toBe(code);
        }
      }
    }
  });

  test('is two different things, and never to go on anyway as the first of them', () => {
    for (const code of problemCodes) {
      for (const place of places) {
        const [primary, second] = offered(place, code);
        expect(primary, code).not.toBe(second);
        expect(['go-on', 'register-anyway', 'leave-it', 'without-check', 'without-sign-in'], code).not.toContain(
          primary,
        );
      }
    }
  });

  test('J4: a credential that waits can always be saved, or the sign-in for it made', () => {
    const found = ['LK-601', 'LK-602', 'LK-603', 'LK-605', 'LK-606', 'LK-607', 'LK-608', 'LK-609'] as const;
    for (const code of found) expect(offered(saveStep, code), code).toContain('save-again');
    for (const code of ['LK-308', 'LK-412', 'LK-413', 'LK-302', 'LK-303', 'LK-310'] as const) {
      expect(offered(saveStep, code), code).toContain('sign-in');
    }
  });

  test.each<[ProblemCode, Step, readonly [Way, Way | null]]>([
    ['LK-302', signInStep, ['sign-in', 'without-sign-in']],
    ['LK-302', lockScreenStep, ['sign-in', 'leave-it']],
    ['LK-402', createStep, ['remove-key', 'try-again']],
    ['LK-402', over, ['remove-key', 'start-over']],
    ['LK-403', createStep, ['sign-in', 'register-anyway']],
    ['LK-404', createStep, ['helpdesk', 'hand-off']],
    ['LK-406', over, ['other-key', 'helpdesk']],
    ['LK-409', accountStep, ['helpdesk', 'go-on']],
    ['LK-411', { ...keyStep }, ['other-key', 'helpdesk']],
    ['LK-411', doneStep, ['other-key', 'lock-screen']],
    ['LK-414', looked, ['helpdesk', 'try-again']],
    ['LK-501', createStep, ['try-again', 'hand-off']],
    ['LK-501', keyStep, ['check-again', 'without-check']],
    ['LK-502', createStep, ['lock-screen', 'other-key']],
    ['LK-502', { ...createStep, round: 'spare' }, ['other-key', 'lock-screen']],
    ['LK-514', paused, ['try-again', 'tell-registered']],
    ['LK-519', keyStep, ['check-again', 'guide']],
    ['LK-601', looked, ['try-again', 'helpdesk']],
    ['LK-601', saveStep, ['save-again', 'helpdesk']],
    ['LK-608', looked, ['hand-off', 'try-again']],
    ['LK-608', handOffStep, ['open-microsoft', 'helpdesk']],
    ['LK-702', accountStep, ['guide', 'go-on']],
  ])('%s', (code, step, ways) => {
    expect(offered(step, code)).toEqual(ways);
  });

  test('what only the helpdesk can mend can be tried again once they have been told', () => {
    for (const { code, step } of everyStop) {
      const { primary, second, afterwards } = waysFrom(step, { code });
      if (primary !== 'helpdesk' || problemWays[code].kind !== 'stop') continue;
      const again = ['sign-in', 'other-account', 'try-again', 'start-over', 'lock-screen'];
      expect(again.includes(String(second)) || again.includes(String(afterwards)), `${code} at ${step.name}`).toBe(
        true,
      );
    }
    expect(waysFrom(createStep, { code: 'LK-413' }).afterwards).toBe('sign-in');
    expect(waysFrom(createStep, { code: 'LK-404' }).afterwards).toBe('try-again');
  });

  test('J7: whom Microsoft has refused for want of a fresh sign-in is not sent to be refused again', () => {
    const refused: Step = { ...createStep, problem: problem('LK-403', { status: 403 }) };
    expect(waysFrom(refused, { code: 'LK-403' })).toMatchObject({ primary: 'sign-in', second: 'hand-off' });
  });
});

describe('J1: what takes the place of a screen', () => {
  test('is a stop; a wait, a trouble beside the watch and what stops nobody keep it, and so does the question of J8', () => {
    for (const code of problemCodes) {
      const kept = ['wait', 'watch', 'line'].includes(problemWays[code].kind);
      expect(stopOf(at(createStep, code))?.code ?? null, code).toBe(kept ? null : code);
    }
    expect(stopOf(returnedFrom(signInStep))).toBeNull();
    expect(stopOf(createStep)).toBeNull();
  });
});
