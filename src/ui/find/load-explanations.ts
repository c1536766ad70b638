import type { Language } from '../../config/languages.ts';
import type { Explanation } from './explanation.ts';

/** One file a family in each language; the build makes one of those of a language. */
const files = import.meta.glob<Readonly<Record<string, Explanation>>>('../../messages/*/find/*.json', {
  import: 'default',
});

/** @returns what is said of each entry, by its id, in one language */
export async function loadExplanations(language: Language): Promise<ReadonlyMap<string, Explanation>> {
  const wanted = Object.entries(files).filter(([path]) => path.includes(`/messages/${language}/find/`));
  const loaded = await Promise.all(wanted.map(([, load]) => load()));
  return new Map(loaded.flatMap((entries) => Object.entries(entries)));
}
