/**
 * A pasted console text as trimmed lines, freed from what chats, mails, editors and forums put around them: line ends
 * of all kinds, the NULs of a UTF-16 file, invisible characters, quotation marks and bullets at the start of a line,
 * Markdown's fences, bold and code marks. Blank lines stay: they end a wrapped value.
 */
export function pastedLines(text: string): string[] {
  return text
    .replace(/[\0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll('：', ':')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(unwrap)
    .filter((line) => !/^(```|~~~)/.test(line));
}

/** `\s` knows the no-break space and the ideographic space too. */
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
