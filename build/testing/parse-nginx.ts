/** A directive of nginx, `map $uri $x { ... }` and `root /var/www;` alike; `block` is null where it ends with `;`. */
export interface Directive {
  name: string;
  parameters: string[];
  block: Directive[] | null;
}

const lexeme = /\s+|#[^\n]*|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([{};])|((?:[^\s{};"'#\\]|\\.)[^\s{};]*)/gy;

interface Lexeme {
  text: string;
  mark: boolean;
}

function lexemes(text: string): Lexeme[] {
  const found: Lexeme[] = [];
  let end = 0;
  for (const match of text.matchAll(lexeme)) {
    end = match.index + match[0].length;
    const [, double, single, mark, bare] = match;
    if (mark !== undefined) found.push({ text: mark, mark: true });
    const word = double ?? single ?? bare;
    if (word !== undefined) found.push({ text: word, mark: false });
  }
  if (end !== text.length) throw new Error(`nginx would stop at: ${text.slice(end, end + 40)}`);
  return found;
}

/**
 * Reads a configuration as nginx does: words, quotes, comments, blocks.
 * @throws Error where a quote or a block is not closed
 */
export function parseNginx(text: string): Directive[] {
  const rest = lexemes(text);
  const block = (closing: boolean): Directive[] => {
    const directives: Directive[] = [];
    for (let words: string[] = []; ;) {
      const next = rest.shift();
      if (next === undefined || (next.mark && next.text === '}')) {
        if (closing !== (next !== undefined) || words.length > 0)
          throw new Error('A block or a directive is not closed');
        return directives;
      }
      if (!next.mark) {
        words.push(next.text);
        continue;
      }
      const [name = '', ...parameters] = words;
      directives.push({ name, parameters, block: next.text === '{' ? block(true) : null });
      words = [];
    }
  };
  return block(false);
}
