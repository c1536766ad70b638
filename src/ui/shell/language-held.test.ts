import { expect, test } from 'vitest';
import {
  accountStep,
  createStep,
  doneStep,
  handOffStep,
  keyStep,
  lockScreenStep,
  saveStep,
  signInStep,
  finishStep,
} from '../../journey/testing/every-step.ts';
import { firstStep, type Step } from '../../journey/step.ts';
import { languageHeld } from './language-held.ts';

test.each<[string, Step]>([
  ['the key check', { ...keyStep, state: 'checking' }],
  ['another tab that is waited for', { ...createStep, state: 'queued' }],
  ['options on their way', { ...createStep, state: 'fetching' }],
  ['the ceremony', { ...createStep, state: 'touching' }],
  ['a save', { ...saveStep, state: 'saving' }],
  ['a credential that could not be saved yet', { ...saveStep, state: 'failed' }],
  ['a watch', { ...handOffStep, state: 'watching' }],
  ['the reading back', { ...doneStep, state: 'reading' }],
])('M4: %s holds the language', (_, step) => {
  expect(languageHeld(step)).toBe(true);
});

test.each<[string, Step]>([
  ['the first screen', firstStep],
  ['a key that can be checked', { ...keyStep, state: 'ready' }],
  ['a sign-in that is offered', signInStep],
  ['what was found about the account', accountStep],
  ['the press for a key', { ...createStep, state: 'ready' }],
  ['a save with nothing left to save', { ...saveStep, state: 'over' }],
  ['the press that opens Microsoft’s page', { ...handOffStep, state: 'ready' }],
  ['a watch that has ended', { ...handOffStep, state: 'paused' }],
  ['a key that was read back', { ...doneStep, state: 'verified' }],
  ['the lock screen', lockScreenStep],
  ['the end', finishStep],
])('M4: at %s it can be changed', (_, step) => {
  expect(languageHeld(step)).toBe(false);
});
