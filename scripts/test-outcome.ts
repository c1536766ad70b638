/** What the suite's last lines tell. */
export interface Counts {
  passed: number;
  failed: number;
  /** Among the passed: at the second attempt only. */
  late: number;
  /** Skipped, or not reached since one before them failed. */
  notRun: number;
}

/** What is read of the report of Vitest's reporter `json`. */
export interface UnitReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

/** What is read of the report of Playwright's reporter `json`. */
export interface BrowserReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Adds up what the runners wrote; null stands for a stage that was not reached. */
export function countTests(units: readonly (UnitReport | null)[], browser: BrowserReport | null): Counts {
  const sum = (member: keyof UnitReport): number => units.reduce((all, unit) => all + (unit?.[member] ?? 0), 0);
  const { expected, unexpected, flaky, skipped } = browser?.stats ?? {
    expected: 0,
    unexpected: 0,
    flaky: 0,
    skipped: 0,
  };
  return {
    passed: sum('numPassedTests') + expected + flaky,
    failed: sum('numFailedTests') + unexpected,
    late: flaky,
    notRun: sum('numPendingTests') + skipped,
  };
}

export interface Outcome {
  counts: Counts;
  /** The stage that failed; null where none did. */
  stopped: string | null;
  seconds: number;
  /** What this machine cannot test, in words. */
  leftOut: readonly string[];
}

/** @returns the closing lines; the last one is `N passed, N failed` and nothing else, which other programs read */
export function closingLines({ counts, stopped, seconds, leftOut }: Outcome): string[] {
  const { passed, failed, late, notRun } = counts;
  const time = `${seconds.toFixed(0)} s`;
  const whole = leftOut.length === 0 && notRun === 0;
  const end = whole ? `All stages passed in ${time}` : `All stages that could be run passed in ${time}`;
  return [
    stopped === null ? end : `Stopped at: ${stopped} (${time})`,
    ...(late > 0 ? [`Passed at the second attempt only: ${String(late)}`] : []),
    ...(notRun > 0 ? [`Not tested: ${String(notRun)} tests that were skipped or not reached`] : []),
    ...leftOut.map((what) => `Not tested: ${what}`),
    // A stage can fail without a test that does.
    `${String(passed)} passed, ${String(stopped !== null && failed === 0 ? 1 : failed)} failed`,
  ];
}
