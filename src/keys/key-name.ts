/** Graph documents no limit; its clients keep to 30 characters, and so do we (J11). */
export const longestKeyName = 30;

/** Control characters, and marks that turn the direction of text: a name must look like what it is. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** @returns the name trimmed, on one line, without invisible characters, at most 30 characters long (J11) */
export function tidyKeyName(raw: string): string {
  const seen = raw.replace(unseen, ' ').replace(/\s+/gu, ' ').trim();
  return [...seen].slice(0, longestKeyName).join('').trim();
}

/** @returns the wanted name, with a number where one of `taken` is the same but for upper and lower case (J11) */
export function uniqueKeyName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map(comparable));
  if (!used.has(comparable(wanted))) return wanted;
  for (let number = 2; ; number += 1) {
    const suffix = ` ${String(number)}`;
    const kept = [...wanted]
      .slice(0, longestKeyName - suffix.length)
      .join('')
      .trimEnd();
    if (!used.has(comparable(kept + suffix))) return kept + suffix;
  }
}

/** @returns what is wrong with a name that somebody types, or null (J11); an empty one is left to the model's name */
export function keyNameProblem(raw: string, taken: readonly string[]): 'too-long' | 'taken' | null {
  if ([...raw.replace(unseen, ' ').replace(/\s+/gu, ' ').trim()].length > longestKeyName) return 'too-long';
  const tidy = tidyKeyName(raw);
  return tidy !== '' && taken.some((name) => comparable(name) === comparable(tidy)) ? 'taken' : null;
}

function comparable(name: string): string {
  return tidyKeyName(name).toLowerCase();
}
