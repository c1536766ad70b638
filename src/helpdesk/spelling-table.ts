import type { Language } from '../config/languages.ts';

/** How a language spells on the phone. */
export interface Spelling {
  /** A word for each letter from A to Z. */
  letters: Readonly<Record<string, string>>;
  digits: readonly [string, string, string, string, string, string, string, string, string, string];
  /** Names of signs. */
  signs: Readonly<Record<string, string>>;
}

const wordsOf = (words: string): Record<string, string> =>
  Object.fromEntries(words.split(' ').map((word) => [word.charAt(0).toUpperCase(), word]));

/** English: the alphabet of ICAO (Annex 10). German: DIN 5009:2022, cities. */
export const spellings: Readonly<Record<Language, Spelling>> = {
  en: {
    letters: wordsOf(
      'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo ' +
        'Sierra Tango Uniform Victor Whiskey Xray Yankee Zulu',
    ),
    digits: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
    signs: {
      ...{ '!': 'exclamation mark', '"': 'quotation mark', '#': 'hash', $: 'dollar', '%': 'percent', '&': 'ampersand' },
      ...{ "'": 'apostrophe', '(': 'opening bracket', ')': 'closing bracket', '*': 'asterisk', '+': 'plus' },
      ...{ ',': 'comma', '-': 'hyphen', '.': 'full stop', '/': 'slash', ':': 'colon', ';': 'semicolon' },
      ...{ '<': 'less than', '=': 'equals', '>': 'greater than', '?': 'question mark', '@': 'at', '\\': 'backslash' },
      ...{
        '[': 'opening square bracket',
        ']': 'closing square bracket',
        '^': 'caret',
        _: 'underscore',
        '`': 'backtick',
      },
      ...{ '{': 'opening brace', '|': 'vertical bar', '}': 'closing brace', '~': 'tilde' },
    },
  },
  de: {
    letters: wordsOf(
      'Aachen Berlin Chemnitz Düsseldorf Essen Frankfurt Goslar Hamburg Ingelheim Jena Köln Leipzig München Nürnberg ' +
        'Offenbach Potsdam Quickborn Rostock Salzwedel Tübingen Unna Völklingen Wuppertal Xanten Ypsilon Zwickau',
    ),
    digits: ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'],
    signs: {
      ...{
        '!': 'Ausrufezeichen',
        '"': 'Anführungszeichen',
        '#': 'Raute',
        $: 'Dollar',
        '%': 'Prozent',
        '&': 'Und-Zeichen',
      },
      ...{ "'": 'Apostroph', '(': 'Klammer auf', ')': 'Klammer zu', '*': 'Sternchen', '+': 'Plus' },
      ...{ ',': 'Komma', '-': 'Bindestrich', '.': 'Punkt', '/': 'Schrägstrich', ':': 'Doppelpunkt', ';': 'Semikolon' },
      ...{ '<': 'kleiner als', '=': 'Gleichheitszeichen', '>': 'größer als', '?': 'Fragezeichen', '@': 'At-Zeichen' },
      ...{ '\\': 'umgekehrter Schrägstrich', '[': 'eckige Klammer auf', ']': 'eckige Klammer zu', '^': 'Zirkumflex' },
      ...{ _: 'Unterstrich', '`': 'Gravis', '{': 'geschweifte Klammer auf', '|': 'senkrechter Strich' },
      ...{ '}': 'geschweifte Klammer zu', '~': 'Tilde' },
    },
  },
};
