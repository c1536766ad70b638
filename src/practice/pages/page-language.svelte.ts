import { overwriteGetLocale } from '../../messages/generated/runtime.js';

type Language = 'en' | 'de';

const asked = new URLSearchParams(location.search).get('lng') ?? navigator.language;
let current = $state<Language>(asked.toLowerCase().startsWith('de') ? 'de' : 'en');

overwriteGetLocale(() => current);

/** The language of a practice page: the one that the app was read in, until the person changes it. */
export const pageLanguage = {
  get current(): Language {
    return current;
  },
  toggle(): void {
    current = current === 'en' ? 'de' : 'en';
  },
};
