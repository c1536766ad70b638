import type { RegisteredKey } from '../registration/registered-key.ts';
import { tidyKeyName } from '../keys/key-name.ts';

/** What the person types to remove a key (Y4): its name, else its model; null for a key that has neither. */
export function removalWord(key: Pick<RegisteredKey, 'name' | 'model'>): string | null {
  return tidyKeyName(key.name) || tidyKeyName(key.model ?? '') || null;
}

/** Whether what was typed is the word, but for upper and lower case, what cannot be seen, and what no keyboard has. */
export function confirmsRemoval(typed: string, word: string): boolean {
  return comparable(typed) !== '' && comparable(typed) === comparable(word);
}

/** Phones and word processors turn typed quotes, dashes and dots into finer ones. */
function comparable(text: string): string {
  return tidyKeyName(text)
    .toLowerCase()
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replaceAll('…', '...');
}
