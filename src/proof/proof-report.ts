import { beliefs, type Belief } from './beliefs.ts';
import { notAsked, type Finding } from './proof-finding.ts';
import type { LeftKey, Proof, UsedKey } from './proof.ts';
import { questions, type QuestionId } from './question.ts';

export interface ReportRow {
  id: QuestionId;
  belief: Belief;
  finding: Finding;
}

/** What a report says (A12). Times are epoch milliseconds. No name, id or token of a person. */
export interface ProofReport {
  /** What the administrator calls the tenant; empty where they named it nothing. */
  label: string;
  begun: number | null;
  ended: number | null;
  used: UsedKey | null;
  /** Keys that hold an entry of the run which nothing uses any more. */
  entries: number;
  /** What stands in the account, or may: without ids. Nameless where somebody named it on Microsoft's page. */
  left: Pick<LeftKey, 'sure' | 'name' | 'since'> | null;
  rows: readonly ReportRow[];
}

/** The report of a run, whatever it came to: every question has its row. */
export function proofReport({ label, begun, ended, used, entries, left, findings }: Proof): ProofReport {
  return {
    ...{ label, begun, ended, used, entries },
    left: left && { sure: left.sure, name: left.credential === null ? '' : left.name, since: left.since },
    rows: questions.map((id) => ({ id, belief: beliefs[id], finding: findings[id] ?? notAsked('not-reached') })),
  };
}
