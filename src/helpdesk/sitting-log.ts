import type { ProblemCode } from '../support/problem.ts';
import type { Change } from './change.ts';
import type { Outcome, OutcomeRoom } from './room.ts';
import type { Target } from './target.ts';
import type { WarningSign, WayId } from './verification.ts';
import { writeCsv } from './write-csv.ts';

/** One line of what was done in this sitting. In memory, sent nowhere, and no proof: Entra's own audit log is. */
export interface LogEntry {
  /** Epoch milliseconds. */
  at: number;
  person: Target;
  change: Change['kind'];
  outcome: Outcome['kind'];
  /** By which ways; empty where something sent earlier was settled. */
  verifiedBy: readonly WayId[];
  signs: readonly WarningSign[];
  /** Graph's `request-id`, which Entra's support asks for; null where no answer came. */
  requestId: string | null;
  code: ProblemCode | null;
  /** The catalogue's model of a key that was registered; null for an unknown one, and for whatever else was done. */
  model: string | null;
}

/** What the log says of an outcome: never a pass, a credential or what Microsoft's answer held beside its ids. */
export function logEntryOf(
  { person, change, outcome, verification }: OutcomeRoom,
  at: number,
  requestId: string | null,
  code: ProblemCode | null,
  model: string | null = null,
): LogEntry {
  return {
    ...{ at, person, change: change.kind, outcome: outcome.kind, requestId, code, model },
    verifiedBy: [...new Set((verification?.evidence ?? []).map(({ way }) => way))],
    signs: verification?.signs ?? [],
  };
}

/** The words of the log, in the agent's language. */
export interface LogWords {
  /** Eleven, in the order of the cells. */
  headers: readonly string[];
  change: (change: Change['kind']) => string;
  outcome: (outcome: Outcome['kind']) => string;
  way: (way: WayId) => string;
  sign: (sign: WarningSign) => string;
  /** Where Entra keeps its own entry of such a change. */
  auditPlace: (change: Change['kind']) => string;
}

/** The log as CSV: when (ISO 8601, UTC), name, UPN, object id, what, outcome, how verified, signs, request id, code, audit place. */
export function logCsv(entries: readonly LogEntry[], words: LogWords): string {
  const rows = entries.map(({ at, person, change, outcome, verifiedBy, signs, requestId, code }) => [
    ...[
      new Date(at).toISOString(),
      person.name,
      person.upn,
      person.objectId,
      words.change(change),
      words.outcome(outcome),
    ],
    ...[verifiedBy.map(words.way).join(', '), signs.map(words.sign).join(', ')],
    ...[requestId ?? '', code ?? '', words.auditPlace(change)],
  ]);
  return writeCsv([words.headers, ...rows]);
}
