import { chooseLanguage } from '../../config/choose-language.ts';
import { languages, type Language, type ListedLanguage } from '../../config/languages.ts';
import { overwriteGetLocale, spoken } from '../../messages/generated/runtime.js';
import { announce } from './announce.svelte.ts';

let current = $state<Language>(spoken[0]);
let keep: ((tag: Language) => void) | null = null;

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

/** The language of the page. A build has a set of files for each, which speaks no other (M4). */
export const language = {
  get current(): Language {
    return current;
  },
  /**
   * Takes the language that the page should be in.
   * @param configured the organisation's languages
   * @param wishes BCP 47 tags, the person's own choice before the browser's
   * @returns it; where `spoken` has it not, nothing has changed and its files are to be loaded
   */
  restore(configured: readonly Language[], wishes: readonly string[]): Language {
    const wanted = chooseLanguage(configured, wishes);
    if (spoken.includes(wanted)) show(wanted);
    return wanted;
  },
  /** @param choice keeps the person's choice and loads the page again in it */
  onChoice(choice: (tag: Language) => void): void {
    keep = choice;
  },
  /** The person's own choice, kept for the next visit. */
  choose(next: Language): void {
    if (spoken.includes(next)) {
      show(next);
      // What was said in the other language.
      announce('');
    }
    keep?.(next);
  },
};
