import { findingKinds, lineIds, lineStates, type Finding, type Line } from './line.ts';

/** An older report, read back. A line that this page does not know is left out and counted. */
export interface OlderReport {
  /** Epoch milliseconds. */
  readonly made: number;
  readonly lines: readonly Line[];
  readonly unknownLines: number;
}

/** More than any report is long. */
const longest = 200_000;

/** @returns null for what is no report of this form */
export function readReport(text: string): OlderReport | null {
  const report = parsed(text);
  if (!isObject(report) || report['format'] !== 'latchkey-readiness' || report['formatVersion'] !== 1) return null;
  const made = typeof report['made'] === 'string' ? Date.parse(report['made']) : NaN;
  const lines = report['lines'];
  if (Number.isNaN(made) || !Array.isArray(lines) || lines.length > 100) return null;
  const read = (lines as unknown[]).map(lineOf);
  const known = read.filter((line) => line !== null);
  if (new Set(known.map(({ id }) => id)).size !== known.length) return null;
  return { made, lines: known, unknownLines: read.length - known.length };
}

function parsed(text: string): unknown {
  if (text.length > longest) return null;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}

function lineOf(value: unknown): Line | null {
  if (!isObject(value)) return null;
  const id = lineIds.find((known) => known === value['id']);
  const state = lineStates.find((known) => known === value['state']);
  if (id === undefined || state === undefined) return null;
  const findings = Array.isArray(value['findings']) ? (value['findings'] as unknown[]) : [];
  return { id, state, findings: findings.slice(0, 200).flatMap(findingOf) };
}

function findingOf(value: unknown): Finding[] {
  if (!isObject(value)) return [];
  const kind = findingKinds.find((known) => known === value['kind']);
  const values = isObject(value['values']) ? value['values'] : {};
  if (kind === undefined) return [];
  const kept = Object.entries(values).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return [{ kind, values: Object.fromEntries(kept) }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
