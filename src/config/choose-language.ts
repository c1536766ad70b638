import { languageTags, type Language } from './languages.ts';

const primary = (tag: string): string | undefined => tag.split('-', 1)[0];

/**
 * The language to begin with: the person's earlier choice, else the first one that the browser asks for, in its region
 * or another, else the organisation's first.
 * @param configured at least one, as `config.json` lists them
 * @param preferred what was chosen earlier, or null; anything may be stored there
 * @param asked `navigator.languages`, BCP 47 tags, best first
 */
export function chooseLanguage(
  configured: readonly Language[],
  preferred: string | null,
  asked: readonly string[],
): Language {
  for (const wish of [preferred ?? '', ...asked]) {
    for (const part of [(tag: string) => tag, primary]) {
      const match = configured.find((tag) => part(tag.toLowerCase()) === part(wish.toLowerCase()));
      if (match !== undefined) return match;
    }
  }
  return configured[0] ?? languageTags[0];
}
