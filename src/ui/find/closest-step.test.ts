import { expect, test } from 'vitest';
import { closestStep } from './closest-step.ts';

const steps = ['Open Settings.', 'Choose Accounts, then Sign-in options.', 'Plug in your key and press Manage.'];

test('S7: the step of a guide that holds most of the words is shown, and none where none holds any', () => {
  expect(closestStep(steps, 'where are the sign-in options in accounts')).toBe(steps[1]);
  expect(closestStep(steps, 'manage key')).toBe(steps[2]);
  expect(closestStep(steps, 'blue screen')).toBeNull();
  expect(closestStep(steps, '')).toBeNull();
});
