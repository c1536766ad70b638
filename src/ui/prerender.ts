import { render } from 'svelte/server';
import App from './App.svelte';

/** The first screen in neutral words, for scripts/build.ts to put into index.html (M4). */
export function renderFirstScreen(): { head: string; body: string } {
  const { head, body } = render(App);
  return { head, body };
}
