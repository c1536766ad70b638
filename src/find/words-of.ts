/**
 * Lower case, without accents; `ß` is `ss`, and `ae`, `oe`, `ue` are written as the vowel that they stand for, so that
 * keyboards without umlauts find the same.
 */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’`´]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1');
}

/** @returns the words of a text in their order; what is no letter and no digit parts them, an apostrophe is left out */
export function wordsOf(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
