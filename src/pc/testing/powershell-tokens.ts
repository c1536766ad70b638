export interface PowershellToken {
  readonly kind: 'comment' | 'string' | 'code';
  /** Of a string, what it stands for. */
  readonly text: string;
}

const single = "'\u2018\u2019\u201a\u201b";
const double = '"\u201c\u201d\u201e';

/**
 * A script taken apart as far as tests need it: comments, strings, and what lies between them. Throws where one of them
 * does not end. PowerShell takes typographic quotation marks for its own.
 */
export function powershellTokens(script: string): PowershellToken[] {
  const tokens: PowershellToken[] = [];
  let at = 0;
  while (at < script.length) {
    const rest = script.slice(at);
    const found =
      /^<#[^]*?#>/.exec(rest) ??
      /^#[^\r\n]*/.exec(rest) ??
      new RegExp(`^[${single}](?:[^${single}]|[${single}]{2})*[${single}](?![${single}])`).exec(rest) ??
      new RegExp(`^[${double}](?:[^${double}\`]|\`[^]|[${double}]{2})*[${double}]`).exec(rest) ??
      new RegExp(`^(?:(?!<#)[^#${single}${double}])+`).exec(rest);
    if (!found) throw new Error(`does not end: ${rest.slice(0, 40)}`);
    const [text] = found;
    const [first = ''] = text;
    if (text.startsWith('#') || text.startsWith('<#')) tokens.push({ kind: 'comment', text });
    else if (single.includes(first) || double.includes(first)) tokens.push({ kind: 'string', text: text.slice(1, -1) });
    else tokens.push({ kind: 'code', text });
    at += text.length;
  }
  return tokens;
}
