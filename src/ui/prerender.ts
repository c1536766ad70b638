import { render } from 'svelte/server';
import App from './App.svelte';
import { createPage, type Acts } from './state/page.svelte.ts';

/** The pre-rendered primary action is disabled: nothing can be asked for. */
const nothingToPress: Acts = {
  send: () => undefined,
  now: () => 0,
  authAge: () => null,
  sayRemote: () => undefined,
  usePretendKey: () => undefined,
  resetPractice: () => undefined,
  summary: () => Promise.resolve(undefined),
  yourKeys: () => Promise.resolve(null),
  securityInfo: () => '',
};

/** The first screen in neutral words, for scripts/build.ts to put into index.html (M4). */
export function renderFirstScreen(): { head: string; body: string } {
  const { head, body } = render(App, { props: { page: createPage(), act: nothingToPress } });
  return { head, body };
}
