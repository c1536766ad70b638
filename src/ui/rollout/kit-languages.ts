import { languages, type Language, type ListedLanguage } from '../../config/languages.ts';
import type { KitLanguage, KitWords } from '../../rollout/kit-words.ts';

/** Of every language in each set of files: an organisation needs them all, whichever its administrator reads. */
const files = import.meta.glob<KitWords>('../../messages/*/roll-out/kit.json', { import: 'default', eager: true });

/** @returns what people read in that language */
export function kitLanguage(tag: Language): KitLanguage | null {
  const words = files[`../../messages/${tag}/roll-out/kit.json`];
  const { direction = 'ltr' }: ListedLanguage = languages[tag];
  return words === undefined ? null : { tag, direction, words };
}
