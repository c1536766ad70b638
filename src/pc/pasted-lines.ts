import { withoutMarkup } from './without-markup.ts';

/** A real paste has 3 to 10 thousand characters. */
export const longestPaste = 200_000;

/**
 * A pasted console text as trimmed lines, freed from what chats, mails, tickets, editors and forums put around them:
 * markup, line ends and blanks of all kinds, the NULs of a UTF-16 file, invisible characters, typographic quotation
 * marks, quotation marks and bullets at the start of a line, Markdown's fences, bold and code marks. Blank lines stay:
 * they end a wrapped value.
 */
export function pastedLines(text: string): string[] {
  return withoutMarkup(text.replaceAll('\0', ''))
    .replace(/[\0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll('：', ':')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(unwrap)
    .filter((line) => !/^(```|~~~)/.test(line));
}

function unwrap(line: string): string {
  const bare = line
    .trim()
    .replace(/^(?:>\s*|[*•-]\s+)+/, '')
    .trim();
  return bare
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/^`([^`]*)`$/, '$1')
    .trim();
}
