/** What is used of a report in the schema of mutation testing elements, version 2. */
export interface MutationReport {
  files: Record<string, { mutants: { status: string }[] }>;
}

export interface Score {
  /** A room of `src`, or `all`. */
  room: string;
  /** Mutants that a test noticed, by failing or by never ending. */
  noticed: number;
  /** Mutants that no test noticed, whether one ran their line or not. */
  survived: number;
}

/** @returns the score of a room; what was ignored counts nowhere */
export function mutationScore(room: string, report: MutationReport): Score {
  const verdicts = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted: string[]): number => verdicts.filter((verdict) => wanted.includes(verdict)).length;
  return { room, noticed: count('Killed', 'Timeout'), survived: count('Survived', 'NoCoverage') };
}

export function sum(scores: readonly Score[]): Score {
  const add = (of: 'noticed' | 'survived'): number => scores.reduce((total, score) => total + score[of], 0);
  return { room: 'all', noticed: add('noticed'), survived: add('survived') };
}

/** @returns the share that was noticed, 0 to 1; 1 where there was nothing to notice */
export function share({ noticed, survived }: Score): number {
  return noticed + survived === 0 ? 1 : noticed / (noticed + survived);
}

/** @returns a line for a terminal: the room, the share that was noticed, and the numbers */
export function scoreLine(score: Score): string {
  const { room, noticed, survived } = score;
  return `${room.padEnd(14)}${(share(score) * 100).toFixed(1).padStart(5)} %   ${noticed} of ${noticed + survived}`;
}
