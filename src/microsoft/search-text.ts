/** Longest text that is searched for, in UTF-16 units. */
const longest = 100;

/** @returns what somebody typed or pasted, without what nobody sees, cut; empty where nothing is left to search for */
export function searchTextOf(typed: string): string {
  return typed
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .replace(/\p{C}/gu, '')
    .normalize('NFC')
    .slice(0, longest)
    .trim();
}

/**
 * A `$search` of Graph's directory: each property begins with the text, or, in a name, a word of it.
 * https://learn.microsoft.com/graph/search-query-parameter
 * @param text from `searchTextOf`
 * @returns the whole parameter, encoded
 */
export function searchFor(wanted: readonly { property: string; text: string }[]): string {
  const clauses = wanted.map(({ property, text }) => `"${property}:${text.replace(/["\\]/g, '\\$&')}"`);
  return `$search=${encodeURIComponent(clauses.join(' OR '))}`;
}

/** A text in a `$filter`, in its quotes; not yet encoded. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * A name in each way in which the directory may hold it: as typed, with its marks apart from the letters, and without them.
 * Whether Graph's index tells them apart is not documented.
 */
export function spellingsOf(name: string): string[] {
  const apart = name.normalize('NFD');
  return [...new Set([name, apart, apart.replace(/\p{Mn}/gu, '')])];
}
