import type { Language } from './languages.ts';

/** What Intl writes dates and lists in: it refuses a tag of private use (`x-...`), and the browser's own language serves. */
export const intlLocale = (tag: Language): string | undefined => (tag.startsWith('x-') ? undefined : tag);
