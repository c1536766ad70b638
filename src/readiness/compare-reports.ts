import { lineIds, type Finding, type Line, type LineId, type LineState } from './line.ts';

export interface LineChange {
  readonly id: LineId;
  /** Null where that report has no such line. */
  readonly before: LineState | null;
  readonly after: LineState | null;
  /** What only the one or only the other report found. */
  readonly gone: readonly Finding[];
  readonly come: readonly Finding[];
}

/** What changed from one report to the next: each line whose state or findings differ. Only `values` count, never people. */
export function compareReports(before: readonly Line[], after: readonly Line[]): readonly LineChange[] {
  return lineIds.flatMap((id) => {
    const old = before.find((line) => line.id === id);
    const now = after.find((line) => line.id === id);
    const gone = beyond(old, now);
    const come = beyond(now, old);
    const change = { id, before: old?.state ?? null, after: now?.state ?? null, gone, come };
    return change.before === change.after && gone.length + come.length === 0 ? [] : [change];
  });
}

function beyond(one: Line | undefined, other: Line | undefined): readonly Finding[] {
  const there = new Set(other?.findings.map(spelled));
  return one?.findings.filter((finding) => !there.has(spelled(finding))) ?? [];
}

function spelled({ kind, values }: Finding): string {
  return JSON.stringify([kind, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
