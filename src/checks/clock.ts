import { met, notAsked, unknown, unmet, type Found } from './found.ts';

export interface ClockEvidence {
  /** The `Date` header of an answer that no cache gave, epoch milliseconds; null where there was none. */
  date: number | null;
  /** This PC's clock when the question left and when the answer came, epoch milliseconds. */
  before: number;
  after: number;
}

export type ClockFinding = 'right' | 'ahead' | 'behind' | 'untold';

/** Beyond this tokens and challenges start to fail. Milliseconds. */
const tolerated = 120_000;

/**
 * What has to be added to this PC's clock to get the time of the server (J4).
 * @returns milliseconds; 0 where the difference lies within what the way of the answer can explain
 */
export function clockOffset(evidence: ClockEvidence | null): number {
  if (evidence?.date == null) return 0;
  // The header counts whole seconds, and the server wrote it at some moment between question and answer.
  const least = evidence.date - evidence.after;
  const most = evidence.date + 1000 - evidence.before;
  if (least <= 0 && most >= 0) return 0;
  return Math.round((least + most) / 2);
}

export function evaluateClock(evidence: ClockEvidence | null): Found<ClockFinding> {
  if (evidence === null) return notAsked;
  if (evidence.date === null) return unknown('untold');
  const offset = clockOffset(evidence);
  const uncertainty = (evidence.after - evidence.before + 1000) / 2;
  if (Math.abs(offset) - uncertainty <= tolerated) return met('right');
  const minutes = String(Math.round(Math.abs(offset) / 60_000));
  return unmet(offset < 0 ? 'ahead' : 'behind', 'LK-208', { minutes });
}
