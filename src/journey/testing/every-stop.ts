import { problem, problemCodes, type ProblemCode } from '../../support/problem.ts';
import { firstStep, type Step } from '../step.ts';
import { plainWorld } from './any-move.ts';
import {
  accountStep,
  blue,
  createStep,
  doneStep,
  handOffStep,
  keyStep,
  lockScreenStep,
  saveStep,
  signInStep,
} from './every-step.ts';

const checkedKey = plainWorld.checked;
const over: Step = { ...saveStep, state: 'over' };
const paused: Step = { ...handOffStep, state: 'paused', openedAt: 1000 };
const watching: Step = { ...handOffStep, state: 'watching', openedAt: 1000 };
const looked: Step = { ...accountStep, keys: null, passable: false };
/** Nothing in the way but the problem. */
const fine: Step = { ...accountStep, keys: [] };
const spare: Step = { ...createStep, round: 'spare' };

/** Where each hundred is met most. */
const byArea: Readonly<Record<string, Step>> = {
  1: firstStep,
  2: firstStep,
  3: signInStep,
  4: createStep,
  5: createStep,
  6: looked,
  7: fine,
  // Of the helpdesk's room, which is no step.
  8: fine,
};

/** What is met elsewhere, or at several steps. */
const places: Partial<Record<ProblemCode, readonly Step[]>> = {
  'LK-209': [{ ...createStep, state: 'queued', pending: 7 }],
  'LK-302': [signInStep, lockScreenStep],
  'LK-305': [looked],
  'LK-308': [createStep],
  'LK-313': [looked],
  'LK-402': [createStep, over],
  'LK-406': [over],
  'LK-407': [over],
  'LK-409': [fine],
  'LK-410': [looked],
  'LK-411': [keyStep, doneStep],
  'LK-414': [looked],
  'LK-501': [createStep, keyStep],
  'LK-502': [createStep, spare],
  'LK-512': [doneStep],
  'LK-514': [paused],
  'LK-515': [watching],
  'LK-516': [watching],
  'LK-517': [{ ...watching, state: 'choosing', appeared: [blue, { ...blue, id: 'red', name: 'Red' }] }],
  'LK-518': [{ ...keyStep, checked: { ...checkedKey, builtIn: true } }],
  'LK-519': [{ ...keyStep, checked: { ...checkedKey, userVerified: false } }],
  'LK-601': [looked, saveStep],
  'LK-602': [saveStep],
  'LK-603': [saveStep],
  'LK-604': [over],
  'LK-606': [createStep],
  'LK-608': [handOffStep],
  'LK-609': [createStep],
};

export interface Met {
  code: ProblemCode;
  /** With the problem on it. */
  step: Step;
}

/** Every problem, at the steps where it is met. */
export const everyStop: readonly Met[] = problemCodes.flatMap((code) =>
  (places[code] ?? [byArea[code.charAt(3)] ?? firstStep]).map((step) => ({
    code,
    step: { ...step, problem: problem(code) },
  })),
);
