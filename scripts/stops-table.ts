import { problemWays } from '../src/journey/problem-ways.ts';
import { everyStop } from '../src/journey/testing/every-stop.ts';
import { waysFrom } from '../src/journey/ways-from.ts';
import { stopWords } from '../src/ui/problems/stop-words.ts';
import { wayWords } from '../src/ui/problems/way-words.ts';

const head = ['code', 'step', 'heading', 'primary action', 'second way'];
const own = "(the screen's)";

/** What is met at no step of the journey, by area. */
const placesApart: Readonly<Record<string, string>> = { 1: 'configuration', 8: 'helpdesk' };

/**
 * The table of docs/SPEC.md that tells what stands on screen for each problem (J1), in English. Needs compiled messages.
 * @returns Markdown, formatted as Prettier would
 */
export function stopsTable(): string {
  const rows = everyStop.map(({ code, step }) => {
    const { primary, second } = waysFrom(step, { code });
    const kept = !('ways' in problemWays[code]);
    const round = step.round === 'spare' ? ', spare' : '';
    const place = placesApart[code.charAt(3)] ?? step.name;
    return [
      code,
      `\`${place}\`${round}`,
      stopWords(step, code).what(),
      kept ? own : wayWords(primary, code, step),
      kept ? own : second === null ? '' : wayWords(second, code, step),
    ];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const [begin, end] = ['<!-- stops -->\n\n', '\n\n<!-- /stops -->'];

/** @returns docs/SPEC.md with the table as it should be */
export function withStopsTable(spec: string): string {
  const [from, to] = [spec.indexOf(begin), spec.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/SPEC.md has no place for the table: ${begin.trim()} ${end.trim()}`);
  return spec.slice(0, from + begin.length) + stopsTable() + spec.slice(to);
}
