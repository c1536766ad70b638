import type { RegisteredKey } from '../journey/registration.ts';
import { tidyKeyName } from './key-name.ts';

/** What the person types to remove a key (Y4): its name, else its model; null for a key that has neither. */
export function removalWord(key: Pick<RegisteredKey, 'name' | 'model'>): string | null {
  return tidyKeyName(key.name) || tidyKeyName(key.model ?? '') || null;
}

/** Whether what was typed is the word, but for upper and lower case and what cannot be seen. */
export function confirmsRemoval(typed: string, word: string): boolean {
  const comparable = (text: string): string => tidyKeyName(text).toLowerCase();
  return comparable(typed) !== '' && comparable(typed) === comparable(word);
}
