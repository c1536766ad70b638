import { describe, expect, it } from 'vitest';
import { parseDsregcmd } from './dsregcmd.ts';
import { windows11Output } from './fixtures/dsregcmd-output.ts';
import { answers, layouts, table } from './fixtures/join-states.ts';
import type { JoinState } from './dsregcmd/join-state.ts';

const stateOf = (text: string): JoinState => parseDsregcmd(text).joinState;
const wrapAt = (text: string, columns: number): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [''])
    .join('\n');

describe('P2: the join state of a whole output', () => {
  for (const [layout, print] of Object.entries(layouts)) {
    it.each(table)(`${layout}: %o is %s`, (said, state) => {
      expect(stateOf(print(said))).toBe(state);
    });
  }

  it('a combination that cannot be is a contradiction', () => {
    expect(parseDsregcmd(windows11Output(answers('YES', 'YES', 'YES', 'NO'))).problems).toEqual(['contradiction']);
    expect(parseDsregcmd(windows11Output(answers('NO', 'YES', 'NO', 'NO'))).problems).toEqual(['contradiction']);
  });

  it("Microsoft's FAQ, with its own spelling of the names", () => {
    const text = '+-----+\n| Device State |\n+-----+\n\nAzureADJoined: YES\nEnterpriseJoined: NO\nDomainedJoined: NO\n';
    expect(stateOf(text)).toBe('entra-joined');
  });
});

describe('P2: what stands around an output changes nothing', () => {
  const disguises: Record<string, (text: string) => string> = {
    'a prompt before and after': (text) => `C:\\Users\\anna>dsregcmd /status\n\n${text}\nC:\\Users\\anna>`,
    'a PowerShell prompt': (text) => `PS C:\\> dsregcmd.exe /status\n${text}\nPS C:\\> `,
    'an Italian banner': (text) =>
      `Microsoft Windows [Versione 10.0.26100.1]\n(c) Microsoft Corporation. Tutti i diritti riservati.\n\n${text}`,
    'a Chinese banner': (text) =>
      `(c) Microsoft Corporation。保留所有权利。\n\nC:\\Users\\王>dsregcmd /status\n${text}`,
    'a window title': (text) => `Administrator: Windows PowerShell\n${text}`,
    'a waiting line': (text) => `Waiting for Diagnostics Task to complete...\n${text}`,
    'an indentation of six': (text) => text.replaceAll(/^/gm, '      '),
    'no indentation': (text) => text.replaceAll(/^ +/gm, ''),
    tabs: (text) => text.replaceAll(/^ +/gm, '\t').replaceAll(' : ', '\t:\t'),
    'Markdown fences': (text) => `Here it is:\n\`\`\`text\n${text}\n\`\`\`\nThanks`,
    'a Markdown quotation': (text) => text.replaceAll(/^/gm, '> '),
    'a quotation without blanks': (text) => text.replaceAll(/^/gm, '>'),
    'bold lines': (text) => text.replaceAll(/^ +(\w+Joined : \w+)$/gm, '**$1**'),
    'bold values': (text) => text.replaceAll(/: (YES|NO)$/gm, ': **$1**'),
    'doubled line ends': (text) => text.replaceAll('\n', '\n\n'),
    'no blank lines': (text) => text.replaceAll(/\n{2,}/g, '\n'),
    CRLF: (text) => text.replaceAll('\n', '\r\n'),
    'old Mac line ends': (text) => text.replaceAll('\n', '\r'),
    'trailing blanks': (text) => text.replaceAll(/$/gm, '      '),
    'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
    'a byte order mark': (text) => `\ufeff${text}`,
    'a UTF-16 file read as ASCII': (text) => Array.from(text).join('\0'),
    'invisible marks': (text) => text.replaceAll(':', '\u200e:\u200b'),
    'a wide colon': (text) => text.replaceAll(' : ', '：'),
    'its first header missing': (text) => text.split('\n').slice(3).join('\n'),
    'a window of 60 columns': (text) => wrapAt(text, 60),
    'a window of 40 columns': (text) => wrapAt(text, 40),
    'a window of 31 columns, which breaks YES in two': (text) => wrapAt(text, 31),
    'a window of 22 columns, which breaks names in two': (text) => wrapAt(text, 22),
    'line breaks lost': (text) => text.replaceAll(/\s*\n\s*/g, ' '),
    'names cut out': (text) => text.replaceAll(/(Tenant\w+|Device ?\w+) : \S+/g, '$1 : [REDACTED]'),
    'a section left out': (text) =>
      text.replace(/\+-+\+\n\| Tenant Details[^]*?(?=\+-+\+\n\| User State)/, '[omitted]\n'),
  };
  for (const [name, disguise] of Object.entries(disguises)) {
    it.each(table)(`${name}: %o is %s`, (said, state) => {
      expect(stateOf(disguise(windows11Output(said)))).toBe(state);
    });
  }
});
