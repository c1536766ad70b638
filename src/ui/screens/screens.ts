import type { Component } from 'svelte';
import type { Step, StepName } from '../../journey/step.ts';
import { stopOf } from '../../journey/stop-of.ts';
import type { Problem } from '../../support/problem.ts';
import type { ScreenProps } from '../state/page.svelte.ts';

type LazyStepName = Exclude<StepName, 'start'>;

/** The screens after the first one, each loaded when its step comes. */
const screens: {
  [Name in LazyStepName]: () => Promise<{ default: Component<ScreenProps<Name>> }>;
} = {
  key: () => import('./KeyScreen.svelte'),
  'sign-in': () => import('./SignInScreen.svelte'),
  'sign-in-returned': () => import('./SignInReturnedScreen.svelte'),
  account: () => import('./AccountScreen.svelte'),
  create: () => import('./CreateScreen.svelte'),
  save: () => import('./SaveScreen.svelte'),
  'hand-off': () => import('./HandOffScreen.svelte'),
  done: () => import('./DoneScreen.svelte'),
  'lock-screen': () => import('./LockScreenScreen.svelte'),
  finish: () => import('./FinishScreen.svelte'),
};

interface Shown {
  Screen: Component<ScreenProps<StepName>>;
  /** The stop that takes the screen's place (J1), or null. */
  stop: Problem | null;
}

/** What is shown of a step: its own screen, or a stop. `start` has its screen already. */
export async function screenOf(step: Step): Promise<Shown> {
  const stop = stopOf(step);
  const found =
    stop !== null || step.name === 'start' ? await import('./StopScreen.svelte') : await screens[step.name]();
  // Each screen takes the props of its own step; the record pairs them, the compiler cannot follow it here.
  return { Screen: found.default as unknown as Shown['Screen'], stop };
}
