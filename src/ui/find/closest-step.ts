import { stopWords } from '../../find/vocabulary.ts';
import { wordsOf } from '../../find/words-of.ts';

/**
 * @param steps sentences of a guide
 * @returns the one that holds most of the words asked for; null where none holds any
 */
export function closestStep(steps: readonly string[], query: string): string | null {
  const asked = new Set(wordsOf(query).filter((word) => !stopWords.has(word)));
  let most = 0;
  let closest: string | null = null;
  for (const step of steps) {
    const held = new Set(wordsOf(step).filter((word) => asked.has(word))).size;
    if (held > most) [most, closest] = [held, step];
  }
  return closest;
}
