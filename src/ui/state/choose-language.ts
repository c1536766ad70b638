import type { Language } from '../../config/configuration.ts';

/**
 * The language to begin with: the person's earlier choice, else the first one that the browser asks for, else the
 * organisation's first.
 * @param configured at least one, as `config.json` lists them
 * @param preferred what was chosen earlier, or null; anything may be stored there
 * @param asked `navigator.languages`, BCP 47 tags, best first
 */
export function chooseLanguage(
  configured: readonly Language[],
  preferred: string | null,
  asked: readonly string[],
): Language {
  const primary = asked.map((tag) => tag.toLowerCase().split('-', 1)[0]);
  for (const wish of [preferred, ...primary]) {
    const match = configured.find((language) => language === wish);
    if (match !== undefined) return match;
  }
  return configured[0] ?? 'en';
}
