import { describe, expect, test } from 'vitest';
import { closingLines, countTests } from './test-outcome.ts';

const unit = { numPassedTests: 1000, numFailedTests: 0, numPendingTests: 0 };
const stats = { expected: 300, unexpected: 0, flaky: 0, skipped: 0 };

describe('the counts', () => {
  test('are those of both runners', () => {
    const counts = countTests([{ ...unit, numFailedTests: 2 }], { stats: { ...stats, unexpected: 1 } });
    expect(counts).toEqual({ passed: 1300, failed: 3, late: 0, notRun: 0 });
  });

  test('a test that passed at its second attempt has passed, and is told of', () => {
    const counts = countTests([unit], { stats: { ...stats, flaky: 1 } });
    expect(counts).toMatchObject({ passed: 1301, failed: 0 });
    const lines = closingLines({ counts, stopped: null, seconds: 600, leftOut: [] });
    expect(lines).toContain('Passed at the second attempt only: 1');
  });

  test('a test that was not run has not passed', () => {
    const counts = countTests([{ ...unit, numPendingTests: 7 }], { stats: { ...stats, skipped: 12 } });
    expect(counts).toMatchObject({ passed: 1300, failed: 0, notRun: 19 });
    const lines = closingLines({ counts, stopped: null, seconds: 600, leftOut: [] });
    expect(lines).toContain('Not tested: 19 tests that were skipped or not reached');
    expect(lines[0]).toBe('All stages that could be run passed in 600 s');
  });
});

describe('the closing lines', () => {
  const counts = countTests([unit], { stats });

  test('end in the two numbers, alone on the last line', () => {
    expect(closingLines({ counts, stopped: null, seconds: 600.4, leftOut: [] })).toEqual([
      'All stages passed in 600 s',
      '1300 passed, 0 failed',
    ]);
  });

  test('name what this machine cannot test', () => {
    expect(closingLines({ counts, stopped: null, seconds: 600, leftOut: ['the build behind nginx'] })).toEqual([
      'All stages that could be run passed in 600 s',
      'Not tested: the build behind nginx',
      '1300 passed, 0 failed',
    ]);
  });

  test('count a failure where a stage failed without a test: lint, a report that was never written', () => {
    const none = countTests([null, null], null);
    expect(closingLines({ counts: none, stopped: 'lint', seconds: 20, leftOut: [] })).toEqual([
      'Stopped at: lint (20 s)',
      '0 passed, 1 failed',
    ]);
  });
});
