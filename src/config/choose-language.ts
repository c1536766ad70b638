import { languageTags, type Language } from './languages.ts';

const primary = (tag: string): string | undefined => tag.split('-', 1)[0];

/**
 * The language to begin with: the person's earlier choice, else the first one that the browser asks for, in its region
 * or another, else the organisation's first.
 * @param configured at least one, as `config.json` lists them
 * @param wishes BCP 47 tags, best first: what was chosen earlier, then `navigator.languages`; anything may be in there
 */
export function chooseLanguage(configured: readonly Language[], wishes: readonly string[]): Language {
  for (const wish of wishes) {
    for (const part of [(tag: string) => tag, primary]) {
      const match = configured.find((tag) => part(tag.toLowerCase()) === part(wish.toLowerCase()));
      if (match !== undefined) return match;
    }
  }
  return configured[0] ?? languageTags[0];
}
