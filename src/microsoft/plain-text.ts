/**
 * Text of Microsoft's or of a person's, made harmless to show: control, bidirectional and invisible characters out
 * (a right-to-left mark in a key's name could turn the sentence around it), white space to single blanks, cut.
 * @param longest in characters, the ellipsis included
 */
export function plainText(text: string, longest: number): string {
  // What is far too long is cut before the work is done on it, and after it exactly.
  const tidy = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .replace(/[\p{C}]/gu, '')
    .trim();
  const characters = Array.from(tidy);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : tidy;
}
