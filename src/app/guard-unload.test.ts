import { expect, test } from 'vitest';
import { firstStep, type Step } from '../journey/step.ts';
import { plainSignIn } from '../registration/sign-in-request.ts';
import { guardUnload } from './guard-unload.ts';

const held = { ...firstStep, name: 'save', state: 'failed', problem: null } as Step;

/** Whether the browser would ask before the page is left. */
function asks(...shown: [Step, boolean][]): boolean {
  const target = new EventTarget();
  const guard = guardUnload(target);
  for (const [step, kept] of shown) guard.over(step, kept);
  return !target.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

test('J4: leaving asks first while an unsaved credential is held, and not otherwise', () => {
  expect(asks([firstStep, true])).toBe(false);
  expect(asks([held, true])).toBe(true);
  expect(asks([held, true], [{ ...held, state: 'saving' } as Step, true])).toBe(true);
  expect(asks([held, true], [{ ...held, state: 'over' } as Step, true])).toBe(false);
  expect(asks([held, true], [{ ...firstStep, name: 'done' } as Step, true])).toBe(false);
});

test('J4: a sign-in from there asks only where this browser keeps nothing for the way back', () => {
  const leaving = { ...held, leaving: plainSignIn } as Step;
  expect(asks([held, true], [leaving, true])).toBe(false);
  expect(asks([held, false], [leaving, false])).toBe(true);
});
