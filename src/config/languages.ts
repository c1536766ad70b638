interface ListedLanguage {
  /** In its own words, for whoever landed in another one. */
  readonly name: string;
  /** Left out where it is written from left to right. */
  readonly direction?: 'rtl';
}

const list = {
  en: { name: 'English' },
  de: { name: 'Deutsch' },
} as const satisfies Readonly<Record<string, ListedLanguage>>;

export type Language = keyof typeof list;

/**
 * Every language that the page speaks, by its BCP 47 tag, which is also its folder in src/messages. The first is the one
 * of the pre-rendered screen (M4).
 */
export const languages: Readonly<Record<Language, ListedLanguage>> = list;

export const languageTags = Object.keys(list) as readonly string[] as readonly [Language, ...Language[]];
