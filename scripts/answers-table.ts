import { format } from 'prettier';
import { families, type Entry } from '../src/find/entry.ts';
import { everyEntry } from '../src/find/every-entry.ts';
import { explanationsIn } from './explanations-in.ts';

const certainties: Record<Entry['certainty'], string> = {
  tried: 'tried',
  documented: 'documented',
  reported: 'reported, not verified',
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/[*_<>`]/g, '\\$&');

/** @returns `docs/answers.md`: every answer of the one search, where it comes from and how sure it is; as Prettier formats it */
export function answersTable(): Promise<string> {
  const said = explanationsIn('en');
  const sure = everyEntry.filter(({ certainty }) => certainty !== 'reported').length;
  const blocks = [
    '# The answers of the one search',
    `${String(everyEntry.length)} answers, of which ${String(sure)} are documented or were tried; the others are what people told in public, and are marked ` +
      'so on screen as well. Each stands at `#/help/find/<id>`. An address is where it is documented or told as far as was known when it was ' +
      'written; not every one has been opened since.',
    'This page is made from `src/find/families`: `npm run runbook`. Do not edit it by hand.',
  ];
  for (const family of families) {
    const rows = everyEntry
      .filter((entry) => entry.family === family)
      .map(({ id, numbers = [], certainty, source }) => {
        const title = said.get(id)?.title ?? '';
        return `| \`${id}\` | ${cell(title)} | ${numbers.join(', ')} | [${certainties[certainty]}](${source}) |`;
      });
    blocks.push(
      `## ${family}`,
      ['| id | what one sees | numbers | how sure |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    );
  }
  return format(blocks.join('\n\n'), { parser: 'markdown' });
}
