import type { CheckId, CheckResult } from '../../checks/check.ts';

/** Words of checks that the first screen does without: account findings and remedies. */
export interface LateCheckWords {
  sentences: Partial<Record<CheckId, Record<string, (values: CheckResult['values']) => string>>>;
  /** By check and finding, with a blank between. */
  remedies: Readonly<Record<string, () => string>>;
}

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
