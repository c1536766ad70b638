import type { PreferenceStore } from './preference-store.ts';

const name = 'signed-out';

/** Tells the page that Microsoft sends back after a sign-out what it was sent back from; it is told once. */
export interface SignedOutMark {
  leave: () => void;
  remove: () => void;
  /** @returns whether it was there; it is gone afterwards */
  take: () => boolean;
}

/** @param tab what lasts as long as the tab; where it keeps nothing the page begins at `start` again */
export function createSignedOutMark(tab: PreferenceStore): SignedOutMark {
  const remove = (): void => {
    tab.write(name, null);
  };
  return {
    leave: () => {
      tab.write(name, 'yes');
    },
    remove,
    take() {
      const there = tab.read(name) !== null;
      if (there) remove();
      return there;
    },
  };
}
