import { aadstsTable } from '../src/support/aadsts-table.ts';
import { problemCodes } from '../src/support/problem.ts';
import { refusalsFor } from '../src/ui/words/aadsts-words.ts';
import { problemWords } from '../src/ui/problems/problem-words.ts';

const areas: Readonly<Record<string, string>> = {
  1: 'Configuration',
  2: 'Browser and device',
  3: 'Sign-in',
  4: 'Account and policy',
  5: 'Key and ceremony',
  6: 'Saving and Microsoft Graph',
  7: 'PC and lock screen',
};

/**
 * The helpdesk's runbook in Markdown, made from the table of problems and the English words that people
 * see (S1). Needs compiled messages (`npm run messages`).
 * @returns the same text for the same table, formatted as Prettier would
 */
export function runbook(): string {
  const blocks = [
    '# Helpdesk runbook',
    'Every problem that a person can meet in Latchkey has a code. It stands on their screen and in the support summary. ' +
      'Codes never change their meaning.',
    'This page is made from the table of problems: `npm run runbook`. Do not edit it by hand.',
    '## Before anything else',
    [
      '- Ask for the code, and for the support summary. It holds no names, no accounts and no tokens.',
      '- Ask which PC the person sits at. A key does not reach a PC that they are connected to from another one.',
      '- Never ask for a PIN or a Temporary Access Pass that is in use, and never have anybody paste a command that they do not understand.',
    ].join('\n'),
  ];
  let area = '';
  for (const code of problemCodes) {
    const words = problemWords[code];
    const title = areas[code.charAt(3)] ?? '';
    if (title !== area) blocks.push(`## ${title}`);
    area = title;
    blocks.push(
      `### ${code}`,
      escape(words.what()),
      `**Person:** ${escape(words.do())}`,
      `**Helpdesk:** ${escape(words.helpdesk())}`,
    );
  }
  blocks.push(
    '## What Microsoft’s sign-in page says',
    'Most refusals at sign-in end on Microsoft’s page with an AADSTS number. The number leads to one of the codes above.',
    aadstsTable
      .flatMap(({ number }) => refusalsFor(number))
      .map(({ number, code, means }) => `- **AADSTS${number}** (${code}): ${escape(means)}`)
      .join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

function escape(text: string): string {
  return text.replace(/[*_<>`\\]/g, '\\$&').replace(/\\>/g, '>');
}
