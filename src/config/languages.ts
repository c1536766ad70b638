/** What the list says of a language. */
export interface ListedLanguage {
  /** In its own words, for whoever landed in another one. */
  readonly name: string;
  /** Left out where it is written from left to right. */
  readonly direction?: 'ltr' | 'rtl';
}

/**
 * Every language that the page speaks, by its BCP 47 tag, which is also its folder in src/messages. The first is the one
 * of the pre-rendered screen (M4).
 */
export const languages = {
  en: { name: 'English' },
  de: { name: 'Deutsch' },
} as const satisfies Readonly<Record<string, ListedLanguage>>;

export type Language = keyof typeof languages;

export const languageTags = Object.keys(languages) as readonly string[] as readonly [Language, ...Language[]];

/** What Intl writes dates and lists in: it refuses a tag of private use (`x-...`), and the browser's own language serves. */
export const intlLocale = (tag: Language): string | undefined => (tag.startsWith('x-') ? undefined : tag);
