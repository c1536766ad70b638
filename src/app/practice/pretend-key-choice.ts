import { createPreferenceStore, type PreferenceStore } from '../../browser/preference-store.ts';
import type { Page } from '../../ui/state/page.svelte.ts';

/** Nothing of it is kept here: while the page lasts, the page has it. */
const tab = (): PreferenceStore => createPreferenceStore(() => sessionStorage);
const name = 'pretend-key';

/** Whether the person plays with the pretend key (M1): lasts on the way to the sign-in page and back, as a key in the hand. */
export const pretendKeyChoice = {
  /** @returns null where nothing was chosen in this scenario */
  read(scenario: string): boolean | null {
    const kept = tab().read(name);
    return kept === `${scenario} on` ? true : kept === `${scenario} off` ? false : null;
  },
  write(page: Pick<Page, 'practice'>, use: boolean): void {
    if (page.practice === null) return;
    page.practice = { ...page.practice, pretendKey: use };
    tab().write(name, `${page.practice.scenario} ${use ? 'on' : 'off'}`);
  },
};
