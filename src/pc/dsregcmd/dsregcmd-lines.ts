import { beginsKnownField, isDecidingField, knownField, knownSection } from './dsregcmd-fields.ts';

export type DsregcmdLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'prompt' }
  | { readonly kind: 'header'; readonly section: string }
  | { readonly kind: 'field'; readonly name: string; readonly value: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * What each line of a paste is. Values and names that a narrow window broke in two are put together again, and a paste
 * whose line breaks were lost is taken apart at the tool's own frames.
 */
export function dsregcmdLines(lines: readonly string[]): DsregcmdLine[] {
  const read: DsregcmdLine[] = [];
  for (const line of lines.flatMap(takeApart).map(classify)) {
    const last = read.at(-1);
    if (last?.kind === 'text' && line.kind === 'field' && knownField(last.text + line.name) && !knownField(line.name)) {
      read[read.length - 1] = { ...line, name: last.text + line.name };
    } else if (last?.kind === 'field' && line.kind === 'text' && goesOn(last.value, line.text)) {
      read[read.length - 1] = { ...last, value: last.value + line.text };
    } else {
      read.push(line);
    }
  }
  return read;
}

/**
 * YES and NO are whole, what follows them is somebody's remark; dots and brackets are somebody's redaction, and the
 * beginning of a name is the next field, cut off.
 */
function goesOn(value: string, text: string): boolean {
  return !/^(yes|no)$/i.test(value) && !/^[.…*[(<#]/.test(text) && !beginsKnownField(text);
}

function classify(line: string): DsregcmdLine {
  if (line === '') return { kind: 'blank' };
  if (/^([+-]{3,}|\|[|\s]*)$/.test(line)) return { kind: 'rule' };
  const command = /\bdsregcmd(\.exe)?"?\s+[/-]{1,2}status\b/i.test(line);
  if (command || /^(PS\s?)?([a-z]:\\[^>|:]*)?>/i.test(line)) return { kind: 'prompt' };
  const header = headerOf(line);
  if (header) return header;
  const bare = knownSection(line);
  if (bare) return { kind: 'header', section: bare };
  const colon = line.indexOf(':');
  const name = line.slice(0, colon).trim();
  if (colon < 0 || !/^[\w .()/-]{0,60}$/.test(name)) return { kind: 'text', text: line };
  const said = line.slice(colon + 1).trim();
  // Windows 10 1803 printed `KeySignTest: : PASSED`. Where a state is read from the field, something is missing there.
  const value = isDecidingField(name) ? said : said.replace(/^:\s+/, '');
  return { kind: 'field', name, value: value.replace(/^\*\*(.*)\*\*$/, '$1') };
}

/** `| Device State   |`; without the second bar where it was cut off or wrapped. More bars make a Markdown table. */
function headerOf(line: string): DsregcmdLine | undefined {
  if (!line.startsWith('|')) return undefined;
  const name = line.slice(1, line.endsWith('|') ? -1 : undefined).trim();
  if (name.includes('|')) return undefined;
  return { kind: 'header', section: knownSection(name) ?? name };
}

/** Only a line that holds a frame and more besides has lost its line breaks; sentences about a field never do. */
function takeApart(line: string): string[] {
  if (!/\+-{20,}\+/.test(line) || !line.includes(':')) return [line];
  return line
    .replace(/\+-{20,}\+/g, '\n')
    .replace(/\|([^|\n]*)\|/g, '\n|$1|\n')
    .split('\n')
    .flatMap((part) => part.split(/(?<=\S)\s+(?=(?:[A-Z][a-z]\w*|[A-Z]\w+ [A-Z]\w+)\s*:)/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
