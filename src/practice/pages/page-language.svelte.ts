import { chooseLanguage } from '../../config/choose-language.ts';
import { languages, languageTags, type Language, type ListedLanguage } from '../../config/languages.ts';
import { overwriteGetLocale } from '../../messages/generated/runtime.js';

const asked = new URLSearchParams(location.search).get('lng');
let current = $state<Language>(chooseLanguage(languageTags, [asked ?? '', ...navigator.languages]));

overwriteGetLocale(() => current);

/** The language of a practice page: the one that the app was read in, until the person changes it. */
export const pageLanguage = {
  get current(): Language {
    return current;
  },
  /** Says to the document which language it is in. */
  show(): void {
    const { direction = 'ltr' }: ListedLanguage = languages[current];
    document.documentElement.lang = current;
    document.documentElement.dir = direction;
  },
  choose(next: Language): void {
    current = next;
  },
};
