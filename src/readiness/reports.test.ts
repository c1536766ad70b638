import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from './compare-reports.ts';
import { judgeReadiness } from './judge-readiness.ts';
import { found, lineIds, lineStates, type Line } from './line.ts';
import { readReport } from './read-report.ts';
import { reportOf } from './report.ts';
import { evidence, policyFacts, read } from './testing/some-evidence.ts';

const installation = { pageAddress: null, companion: false };
const made = Date.parse('2026-11-28T09:00:00Z');
const lines = judgeReadiness(evidence, installation);

describe('A8: a report', () => {
  test('says that it is confidential, and names nobody', () => {
    const owner = { name: 'Kim Doe', kind: 'member' as const };
    const owned = { ...evidence, app: read({ addresses: [], secrets: 0, foreign: false, owners: [owner] }) };
    const text = JSON.stringify(reportOf(judgeReadiness(owned, installation), made));
    expect(JSON.parse(text)).toMatchObject({ confidential: true, formatVersion: 1, made: '2026-11-28T09:00:00.000Z' });
    expect(text).not.toContain('Kim');
  });

  test('is read back as it was', () => {
    const back = readReport(`\uFEFF${JSON.stringify(reportOf(lines, made), null, 2)}`);
    expect(back?.made).toBe(made);
    expect(compareReports(back?.lines ?? [], lines)).toEqual([]);
  });

  test.each([
    ['no JSON', '{'],
    ['another file', '{"practice":true}'],
    ['a form of tomorrow', JSON.stringify({ ...reportOf(lines, made), formatVersion: 2 })],
    ['no time', JSON.stringify({ ...reportOf(lines, made), made: 'x' })],
    ['a line twice', JSON.stringify({ ...reportOf(lines, made), lines: [...lines, lines[0]] })],
    ['far too long', ' '.repeat(300_000)],
  ])('%s is none', (_, text) => {
    expect(readReport(text)).toBeNull();
  });

  test('of a newer page keeps the lines that are known, and says how many are not', () => {
    const newer = { ...reportOf(lines, made), lines: [...lines, { id: 'x', state: 'met', findings: [] }] };
    expect(readReport(JSON.stringify(newer))).toMatchObject({ unknownLines: 1, lines: { length: lineIds.length } });
  });

  test('whatever is pasted is never taken for more than it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readReport(text)).toBeNull();
      }),
    );
  });
});

describe('A8: two reports', () => {
  test('tell what changed, and nothing else', () => {
    const off = judgeReadiness(
      { ...evidence, policy: read({ ...policyFacts, selfServiceAllowed: false }) },
      installation,
    );
    expect(compareReports(lines, off)).toEqual([
      {
        ...{ id: 'self-service', before: 'met', after: 'unmet' },
        ...{ gone: [found('self-service-on')], come: [found('self-service-off')] },
      },
    ]);
  });

  const some = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...lineIds), state: fc.constantFrom(...lineStates), findings: fc.constant([]) }),
    { selector: ({ id }: Line) => id },
  );

  test('of which one is the other differ in nothing; turned around, before and after change places', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(compareReports(one, one)).toEqual([]);
        const turned = compareReports(other, one).map(({ id, before, after }) => [id, after, before]);
        expect(compareReports(one, other).map(({ id, before, after }) => [id, before, after])).toEqual(turned);
      }),
    );
  });
});
