import { problemCodes } from '../src/support/problem.ts';
import { everyEntry } from '../src/find/every-entry.ts';
import { explanationsIn } from './explanations-in.ts';
import { problemWords } from '../src/ui/problems/problem-words.ts';

const areas: Readonly<Record<string, string>> = {
  1: 'Configuration',
  2: 'Browser and device',
  3: 'Sign-in',
  4: 'Account and policy',
  5: 'Key and ceremony',
  6: 'Saving and Microsoft Graph',
  7: 'PC and lock screen',
  8: 'Helping somebody else',
};

/**
 * The helpdesk's runbook in Markdown, made from the table of problems and the English words that people
 * see (S1). Needs compiled messages (`npm run messages`).
 * @returns the same text for the same table, formatted as Prettier would
 */
export function runbook(): string {
  const said = explanationsIn('en');
  const blocks = [
    '# Helpdesk runbook',
    'Every problem that a person can meet in Latchkey has a code. It stands on their screen and in the support summary. ' +
      'Codes never change their meaning.',
    'This page is made from the table of problems: `npm run runbook`. Do not edit it by hand.',
    'To practise: on an installation in practice mode, `#/practice` has calls to answer with a code to look up, and a link to each ' +
      'scenario for course material.',
    '## Before anything else',
    [
      '- Ask for the code, and for the support summary. It holds no names, no accounts and no tokens.',
      '- Paste the summary into "Find help" (`#/help/find`): you read what it says in your language.',
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
      `**${code.startsWith('LK-8') ? 'Agent' : 'Person'}:** ${escape(words.do())}`,
      `**Helpdesk:** ${escape(words.helpdesk())}`,
    );
  }
  blocks.push(
    '## What Microsoft’s sign-in page says',
    'Most refusals at sign-in end on Microsoft’s page with an AADSTS number. Each of them, and much else that people see, is found in ' +
      'Latchkey at `#/help/find`, with where to look next; [all answers](answers.md).',
    everyEntry
      .flatMap(({ id, numbers = [], code }) => numbers.map((number) => ({ id, number, code })))
      .filter(({ number }) => /^\d+$/.test(number))
      .toSorted((one, other) => Number(one.number) - Number(other.number))
      .map(({ id, number, code }) => {
        const means = escape(said.get(id)?.means ?? '');
        return `- **AADSTS${number}**${code === undefined ? '' : ` (${code})`}: ${means}`;
      })
      .join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

function escape(text: string): string {
  return text.replace(/[*_<>`\\]/g, '\\$&').replace(/\\>/g, '>');
}
