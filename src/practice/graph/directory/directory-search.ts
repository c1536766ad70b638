import { badRequest, textOf, unsupported, type DirectoryType, type Entry } from './directory-type.ts';

/** Words as the index has them: parted by spaces, symbols and a change of case. Diacritics are kept: no page says otherwise. */
const words = (text: string): string[] =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const isByWords = (property: string): boolean => property === 'displayName' || property === 'description';

/** `"property:text"`, with `\"` and `\\` in it. */
const clause = /\s*"((?:[^"\\]|\\["\\])*)"\s*/y;
const join = /(AND|OR)(?=[\s"])/y;

function parseClause(quoted: string, type: DirectoryType): (entry: Entry) => boolean {
  const text = quoted.replace(/\\(["\\])/g, '$1');
  const [, property = '', wanted = ''] = /^(\w+):(.*)$/s.exec(text) ?? [];
  if (property === '') throw badRequest('A search clause has the form "property:text".');
  if (!type.searchable.includes(property))
    throw unsupported(`The property '${property}' of '${type.name}' cannot be searched.`);
  if (wanted.trim() === '') throw badRequest('There is nothing to search for.');
  if (!isByWords(property)) {
    const start = wanted.toLowerCase();
    return (entry) => textOf(entry, property).toLowerCase().startsWith(start);
  }
  const starts = words(wanted);
  return (entry) => {
    const held = words(textOf(entry, property));
    return starts.every((start) => held.some((word) => word.startsWith(start)));
  };
}

/**
 * Reads `$search`: clauses in quotes, joined by AND and OR in capitals, AND first.
 * @throws {GraphError} 400
 */
export function parseSearch(text: string, type: DirectoryType): (entry: Entry) => boolean {
  const any: ((entry: Entry) => boolean)[][] = [[]];
  let at = 0;
  for (;;) {
    clause.lastIndex = at;
    const found = clause.exec(text);
    if (found === null)
      throw badRequest(`Syntax error in $search at position ${at}: every clause stands in double quotes.`);
    any.at(-1)?.push(parseClause(found[1] ?? '', type));
    at = clause.lastIndex;
    if (at >= text.length) return (entry) => any.some((all) => all.every((matches) => matches(entry)));
    join.lastIndex = at;
    const joined = join.exec(text);
    if (joined === null) throw badRequest(`Syntax error in $search at position ${at}: AND or OR was expected.`);
    if (joined[1] === 'OR') any.push([]);
    at = join.lastIndex;
  }
}
