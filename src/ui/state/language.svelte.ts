import { chooseLanguage } from '../../config/choose-language.ts';
import { languages, languageTags, type Language, type ListedLanguage } from '../../config/languages.ts';
import { overwriteGetLocale } from '../../messages/generated/runtime.js';
import { announce } from './announce.svelte.ts';
import type { PreferenceStore } from './preferences.ts';

const name = 'language';

let current = $state<Language>(languageTags[0]);
let store: PreferenceStore | null = null;

// Every message reads this, so each place that shows one follows the language.
overwriteGetLocale(() => current);

function show(next: Language): void {
  current = next;
  markLanguage(document);
}

/** Says to a document of ours which language it is in, and from which side it is read. */
export function markLanguage({ documentElement }: Document): void {
  const { direction = 'ltr' }: ListedLanguage = languages[current];
  documentElement.lang = current;
  documentElement.dir = direction;
}

/** The language of the page; the list's first until `restore` was called (M4). */
export const language = {
  get current(): Language {
    return current;
  },
  /** Takes the language of an earlier visit or of the browser. Call it once the configuration is read. */
  restore(kept: PreferenceStore, configured: readonly Language[], asked: readonly string[]): void {
    store = kept;
    show(chooseLanguage(configured, kept.read(name), asked));
  },
  /** The person's own choice, kept for the next visit. */
  choose(next: Language): void {
    show(next);
    // What was said in the other language.
    announce('');
    store?.write(name, next);
  },
};
