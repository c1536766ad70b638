import type { Component } from 'svelte';
import type { StepName } from '../../journey/step.ts';
import type { ScreenProps } from '../state/page.svelte.ts';

export type LazyStepName = Exclude<StepName, 'start'>;

/** The screens after the first one, each loaded when its step comes. */
export const screens: {
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
