import type { PreferenceStore } from './preferences.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const name = 'theme';

let current = $state<Theme>('system');
let store: PreferenceStore | null = null;

function show(next: Theme): void {
  current = next;
  // Without the attribute the media query decides, as on the pre-rendered page.
  if (next === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = next;
}

/** Light, dark, or as the system wishes. */
export const theme = {
  get current(): Theme {
    return current;
  },
  restore(kept: PreferenceStore): void {
    store = kept;
    const before = kept.read(name);
    show(themes.find((known) => known === before) ?? 'system');
  },
  choose(next: Theme): void {
    show(next);
    store?.write(name, next === 'system' ? null : next);
  },
};
