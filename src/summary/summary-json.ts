import { checksum } from './checksum.ts';
import { isoTime } from './summary-time.ts';
import { formatVersion, type SupportSummary } from './support-summary.ts';

/**
 * The summary as a script or a ticket tool reads it: times in ISO 8601, everything else as `SupportSummary` has it, in
 * the order of the text.
 */
export function summaryJson(summary: SupportSummary): string {
  const { version, mode, at, browser, system, language, place, round, where, route, reason, checks } = summary;
  const told = {
    ...{ product: 'Latchkey', formatVersion, version, mode, at: at === null ? null : isoTime(at) },
    ...{ browser, system, language, place, round, where, route, reason, checks },
    problems: summary.problems.map((problem) => ({
      ...problem,
      at: problem.at === null ? null : isoTime(problem.at),
    })),
  };
  return `${JSON.stringify({ ...told, checksum: jsonChecksum(told) }, null, 2)}\n`;
}

/** Of the members, in whichever order a tool has put them; `checksum` itself is left out. */
export function jsonChecksum(told: object): string {
  const members = Object.entries(told).filter(([name]) => name !== 'checksum');
  return checksum(JSON.stringify(sorted(Object.fromEntries(members))));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const);
  return Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
