import { m } from '../../messages/generated/messages.js';
import type { Line } from '../../readiness/line.ts';
import { findingWords } from './finding-words.ts';
import { lineTitles, stateWords } from './line-words.ts';

/** UTC, as it is the same for whoever reads it. */
export function timeOf(epoch: number): string {
  return `${new Date(epoch).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** The report for people: every line with what was found. It names nobody, and says that it is confidential. */
export function reportText(lines: readonly Line[], readAt: number): string {
  const parts = lines.map(({ id, state, findings }) =>
    [`[${stateWords[state]()}] ${lineTitles[id]()}`, ...findings.map((finding) => `  - ${findingWords(finding)}`)].join(
      '\n',
    ),
  );
  return [m.ready_report_confidential(), m.ready_report_of({ time: timeOf(readAt) }), '', ...parts].join('\n');
}
