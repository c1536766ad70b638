import { checkIds } from '../checks/check.ts';
import { checksum } from './checksum.ts';
import { isoTime } from './summary-time.ts';
import {
  formatVersion,
  numberNames,
  type CheckTold,
  type ProblemTold,
  type SupportSummary,
} from './support-summary.ts';

/**
 * The summary as a person reads it. `raw-of-text.ts` reads it back, also where tickets and mails have quoted it, wrapped
 * it, or taken its line ends away. The form of the first line, of `checks:`, `problems:` and `checksum:` is the same in
 * every version; a line that a later one adds stands before `checks:`.
 */
export function summaryText(summary: SupportSummary): string {
  const { version, mode, at, browser, system, language, place, round, where, route, reason } = summary;
  const body = [
    `Latchkey ${version} (${mode}), ${time(at)}, format ${String(formatVersion)}`,
    `browser: ${browser === null ? '-' : `${browser.name} ${String(browser.version)}`}`,
    `system: ${system === null ? '-' : [system.platform, ...(system.version === null ? [] : [system.version])].join(' ')}`,
    `language: ${language}`,
    `step: ${place}${round === 'spare' ? ', spare' : ''}`,
    `where: ${where}`,
    `route: ${route ?? '-'}${reason === null ? '' : ` (${reason})`}`,
    'checks:',
    ...checkIds.map((id) => `  ${id}: ${checkWords(summary.checks[id])}`),
    'problems:',
    ...(summary.problems.length === 0 ? ['  none'] : summary.problems.map((problem) => `  ${problemWords(problem)}`)),
  ].join('\n');
  return `${body}\nchecksum: ${textChecksum(body)}\n`;
}

/** Of what line ends, blanks and quotation marks cannot change. */
export function textChecksum(body: string): string {
  return checksum(body.replace(/[\s>]/g, ''));
}

/** For a time that no clock told. */
export const noTime = '?';

const time = (at: number | null): string => (at === null ? noTime : isoTime(at));

function checkWords({ state, finding, code, numbers }: CheckTold): string {
  const counted = numberNames.flatMap((name) => {
    const number = numbers[name];
    return number === undefined ? [] : [`${name} ${String(number)}`];
  });
  return [state, finding ?? '-', ...counted, ...(code === null ? [] : [code])].join(', ');
}

function problemWords({ at, code, status, errorCode, aadsts, requestId, elapsed }: ProblemTold): string {
  const facts = [
    ...(status === undefined ? [] : [`HTTP ${String(status)}`]),
    ...(errorCode === undefined ? [] : [errorCode]),
    ...(aadsts === undefined ? [] : [`AADSTS${aadsts}`]),
    ...(requestId === undefined ? [] : [`request ${requestId}`]),
    ...(elapsed === undefined ? [] : [`after ${String(elapsed)} ms`]),
  ];
  return `${time(at)} ${[code, ...facts].join(', ')}`;
}
