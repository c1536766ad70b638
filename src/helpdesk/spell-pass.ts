import type { Language } from '../config/languages.ts';
import { spellings } from './spelling-table.ts';

/** One character of a pass, as it is said. */
export interface SpelledCharacter {
  character: string;
  kind: 'capital' | 'small' | 'digit' | 'sign';
  /** The word or name for it; null where the language has none: then it can only be shown. */
  word: string | null;
}

/** A Temporary Access Pass, character by character, to be read out. Upper and lower case are told apart. */
export function spellPass(pass: string, language: Language): readonly SpelledCharacter[] {
  const { letters, digits, signs } = spellings[language];
  return Array.from(pass, (character): SpelledCharacter => {
    if (/^[0-9]$/.test(character)) return { character, kind: 'digit', word: digits[Number(character)] ?? null };
    if (!/^\p{L}$/u.test(character)) return { character, kind: 'sign', word: wordIn(signs, character) };
    const kind = character === character.toUpperCase() ? 'capital' : 'small';
    return { character, kind, word: wordIn(letters, character.toUpperCase()) };
  });
}

function wordIn(words: Readonly<Record<string, string>>, character: string): string | null {
  return Object.hasOwn(words, character) ? (words[character] ?? null) : null;
}
