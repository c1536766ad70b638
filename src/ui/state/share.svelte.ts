import type { PreferenceStore } from './preferences.ts';

const name = 'share';

let on = $state(false);
let store: PreferenceStore | null = null;

function show(next: boolean): void {
  on = next;
  document.documentElement.dataset['share'] = next ? 'on' : 'off';
  store?.write(name, next ? 'on' : null);
}

/** Screen-share mode (S2): personal things are masked, type is larger. Kept for this tab. */
export const share = {
  get on(): boolean {
    return on;
  },
  /**
   * @param kept for the tab (sessionStorage), so that the mode survives the way to Microsoft and back
   * @param search `location.search`; `?share=1` switches the mode on
   */
  restore(kept: PreferenceStore, search: string): void {
    store = kept;
    show(/[?&]share=1(&|$)/.test(search) || kept.read(name) === 'on');
  },
  toggle(): void {
    show(!on);
  },
};
