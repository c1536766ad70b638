import type { Language } from '../../config/languages.ts';
import type { Explanation } from './explanation.ts';

const loaders = {
  en: () => import('./explanations/en.ts'),
  de: () => import('./explanations/de.ts'),
} as const satisfies Record<Language, unknown>;

/** @returns what is said of each entry, by its id, in one language */
export async function loadExplanations(language: Language): Promise<ReadonlyMap<string, Explanation>> {
  const { families } = await loaders[language]();
  return new Map(Object.values(families).flatMap((entries) => Object.entries(entries)));
}
