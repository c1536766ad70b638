import type { LateCheckWords } from './check-sentences.ts';

let words: LateCheckWords | null = $state.raw(null);
let asked = false;

/** @returns null until they are loaded; the first call loads them */
export function lateCheckWords(): LateCheckWords | null {
  if (!asked) {
    asked = true;
    import('./account-check-words.ts').then(
      (loaded) => (words = loaded.accountCheckWords),
      () => (asked = false),
    );
  }
  return words;
}
