import { describe, expect, test } from 'vitest';
import { proofReport } from './proof-report.ts';
import { questions, type QuestionId } from './question.ts';
import { pairwise } from './testing/pairwise.ts';
import { openQuestions, playTenant, type World } from './testing/play-tenant.ts';
import { walkProof } from './testing/walk-proof.ts';

const rows = pairwise(openQuestions);

test('pairs: every two outcomes of two questions meet in a row', () => {
  const names = Object.keys(openQuestions) as (keyof World)[];
  const missing = names.flatMap((a) =>
    names
      .filter((b) => b > a)
      .flatMap((b) =>
        openQuestions[a].flatMap((first) =>
          openQuestions[b]
            .filter((second) => !rows.some((row) => row[a] === first && row[b] === second))
            .map((second) => `${a}=${String(first)} ${b}=${String(second)}`),
        ),
      ),
  );
  expect(missing).toEqual([]);
  expect(rows.length).toBeLessThan(120);
});

describe.each(rows.map((row, index) => [index, row] as const))('A10, A12: row %i', (_, world) => {
  test('the report says what this tenant does, question by question', async () => {
    const tenant = playTenant(world);
    const walk = walkProof(tenant);
    const proof = await walk.walk();
    expect(proof.name, JSON.stringify(world)).toBe('report');
    const report = proofReport(proof);
    const told = Object.fromEntries(
      report.rows.map(({ id, finding }) => [id, finding.asked ? finding.agrees : `not: ${finding.why}`]),
    );
    expect(told, JSON.stringify(world)).toEqual(expected(world));
    expect(report.rows.map(({ id }) => id)).toEqual([...questions]);
    // A11: what stands is said, and nothing else is.
    expect(report.left !== null, JSON.stringify(world)).toBe(tenant.standing().length > 0);
    expect(report.entries).toBe(entriesMade(world));
    expect(JSON.stringify(report)).not.toMatch(/ada|Lovelace|secret|made-|old-|"tenant"|"person"/i);
  });
});

const believed = (fits: boolean): string => (fits ? 'as-believed' : 'otherwise');

/** Whether options come, at once or after the fresh sign-in that they ask for. */
const cameOptions = ({ options, keys }: World): boolean =>
  options === 'answered' ? keys < 10 : (options === 'stale-first' || options === 'claims-first') && keys < 10;

const makesHere = (world: World): boolean => cameOptions(world) && world.route === 'companion';
const makesThere = (world: World): boolean => !makesHere(world) && world.list === 'answered';
const stores = ({ save }: World): boolean => save === 'stored' || save === 'lost-and-stored';
/** Where the answer is lost and the list may not be read, nobody knows. */
const isUnknown = (world: World): boolean =>
  makesHere(world) && world.list === 'forbidden' && ['lost', 'lost-and-stored', 'down'].includes(world.save);

function entriesMade(world: World): number {
  throw new Error(`to write ${JSON.stringify(world)}`);
}

function expected(world: World): Record<QuestionId, string> {
  throw new Error(`to write ${JSON.stringify(world)} ${believed(true)} ${makesThere(world)} ${stores(world)} ${isUnknown(world)}`);
}
