/** Graph documents no limit; its clients keep to 30 characters, and so do we (J11). Counted by code points. */
export const longestKeyName = 30;

/** Marks that cannot be seen, turn the direction of text, or are halves of a character: a name must look like what it is. */
const unseen = /[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;
const gap = /[\s\p{Cc}]+/gu;

/** The name on one line, without what cannot be seen, at most 30 characters long (J11); empty where nothing is left. */
export function tidyKeyName(raw: string): string {
  return cut(visible(raw), longestKeyName);
}

/** The wanted name, tidied; with a number after it where one of `taken` is the same but for upper and lower case (J11). */
export function uniqueKeyName(wanted: string, taken: readonly string[]): string {
  const name = tidyKeyName(wanted);
  const used = new Set(taken.map(comparable));
  if (!used.has(comparable(name))) return name;
  for (let number = 2; ; number += 1) {
    const suffix = ` ${number}`;
    const numbered = (cut(name, longestKeyName - suffix.length) + suffix).trimStart();
    if (!used.has(comparable(numbered))) return numbered;
  }
}

/** What is wrong with a name that somebody types, or null (J11). Nothing with an empty one: the model names the key. */
export function keyNameProblem(raw: string, taken: readonly string[]): 'too-long' | 'taken' | null {
  const name = visible(raw);
  if (name !== tidyKeyName(raw)) return 'too-long';
  return name !== '' && taken.some((other) => comparable(other) === comparable(name)) ? 'taken' : null;
}

function visible(raw: string): string {
  return raw.normalize('NFC').replace(unseen, '').replace(gap, ' ').trim();
}

/** Never through the middle of a character of two units. */
function cut(text: string, longest: number): string {
  return Array.from(text).slice(0, longest).join('').trim();
}

/** The names of the other keys come from Microsoft, and may be longer than ours. */
function comparable(name: string): string {
  return visible(name).toLowerCase();
}
