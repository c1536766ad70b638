import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../src/config/languages.ts';
import type { Explanation } from '../src/ui/find/explanation.ts';

/** What the search says of each entry in one language, by its id, for what is written and not built. */
export function explanationsIn(language: Language): ReadonlyMap<string, Explanation> {
  const folder = new URL(`../src/messages/${language}/find/`, import.meta.url);
  return new Map(
    readdirSync(folder).flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, Explanation>),
    ),
  );
}
