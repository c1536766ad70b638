import { problem } from '../../src/support/problem.ts';
import {
  accountStep,
  createStep,
  doneStep,
  finishStep,
  handOffStep,
  keyStep,
  lockScreenStep,
  saveStep,
  signInStep,
} from '../../src/journey/testing/every-step.ts';
import { firstStep, type Step } from '../../src/journey/step.ts';
import { helpGroups } from '../../src/ui/guide-kit/help-pages.ts';

/** Something to look at: a step as a reload takes it up, an address, or else the way back from Microsoft's page. */
export interface Sight {
  /** Part of the picture's file name. */
  name: string;
  step?: Step;
  hash?: string;
}

const screens: readonly Sight[] = [
  // Come back from Microsoft's page without an answer.
  { name: 'returned' },
  { name: 'start', step: firstStep },
  { name: 'key', step: keyStep },
  { name: 'sign-in', step: signInStep },
  { name: 'account', step: { ...accountStep, keys: null, passable: false, problem: problem('LK-305') } },
  { name: 'create', step: createStep },
  { name: 'create-spare', step: { ...createStep, round: 'spare' } },
  { name: 'create-queued', step: { ...createStep, state: 'queued', pending: 7, problem: problem('LK-209') } },
  { name: 'save-failed', step: { ...saveStep, problem: problem('LK-602') } },
  { name: 'hand-off', step: handOffStep },
  { name: 'hand-off-watching', step: { ...handOffStep, state: 'watching', openedAt: 1000 } },
  { name: 'done', step: doneStep },
  { name: 'lock-screen', step: lockScreenStep },
  { name: 'finish', step: finishStep },
  { name: 'finish-later', step: { ...finishStep, later: true } },
  { name: 'stop-before', step: { ...firstStep, problem: problem('LK-202') } },
  { name: 'stop-sign-in', step: { ...signInStep, problem: problem('LK-303') } },
  { name: 'stop-key', step: { ...createStep, problem: problem('LK-501') } },
  { name: 'stop-good-news', step: { ...createStep, problem: problem('LK-502') } },
  { name: 'stop-save', step: { ...saveStep, state: 'over', problem: problem('LK-604') } },
];

const guides: readonly Sight[] = [
  { name: 'guides', hash: '#/help' },
  ...helpGroups.flatMap(({ pages }) => Object.keys(pages)).map((id) => ({ name: `guide-${id}`, hash: `#/help/${id}` })),
];

/** Every screen and guide, in an order that stays: what each is looked at in hangs on it. */
export const sights: readonly Sight[] = [...screens, ...guides];

export interface Look {
  theme: 'light' | 'dark';
  locale: 'en-US' | 'de-DE';
  width: number;
  height: number;
}

const phone = { width: 360, height: 740 };
const laptop = { width: 1366, height: 650 };

/** Any two of theme, language and size meet in one of these four. */
export const pairwise: readonly Look[] = [
  { theme: 'light', locale: 'en-US', ...phone },
  { theme: 'light', locale: 'de-DE', ...laptop },
  { theme: 'dark', locale: 'en-US', ...laptop },
  { theme: 'dark', locale: 'de-DE', ...phone },
];

const others: readonly Look[] = [
  { theme: 'light', locale: 'en-US', ...laptop },
  { theme: 'light', locale: 'de-DE', ...phone },
  { theme: 'dark', locale: 'en-US', ...phone },
  { theme: 'dark', locale: 'de-DE', ...laptop },
];

/** @returns the looks of one sight: all of them, or the one that its place in the order gives it */
export function looksOf(sight: Sight, all: boolean): readonly Look[] {
  if (all) return [...pairwise, ...others];
  return pairwise.slice(sights.indexOf(sight) % pairwise.length).slice(0, 1);
}
