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
    // A11: what stands is said; what may stand is said to be no more than that.
    const standing = tenant.standing().length;
    expect(standing === 0 || report.left !== null, JSON.stringify(world)).toBe(true);
    if (report.left?.sure === 'stands') expect(standing).toBe(1);
    expect(report.entries).toBe(entriesMade(world));
    const findings = JSON.stringify(report.rows.map(({ finding }) => finding));
    expect(findings + JSON.stringify(report.left)).not.toMatch(/ada@|Lovelace|secret-|made-\d|old-|"tenant"|"person"/i);
  });
});

const believed = (fits: boolean): string => (fits ? 'as-believed' : 'otherwise');
const settles = (world: World): boolean => world.list === 'answered';
/** The page can count the keys only where it may read the list. */
const many = (world: World): boolean => world.keys >= 10 && settles(world);
const refusesEleventh = ({ keys, eleventh }: World): boolean => keys >= 10 && eleventh === 'refused';
const asksToSignIn = (world: World): boolean => world.options.includes('first') && !many(world);
const comes = (world: World): boolean =>
  (world.options === 'answered' || asksToSignIn(world)) && !refusesEleventh(world);
const makesHere = (world: World): boolean => comes(world) && world.route === 'companion';
const makesThere = (world: World): boolean => !makesHere(world) && settles(world);
const stores = ({ save }: World): boolean => save === 'stored' || save === 'lost-and-stored';

/** Whether a key of the run is known to stand, so that it is removed. */
const stands = (world: World): boolean =>
  makesThere(world) || (makesHere(world) && (world.save === 'stored' || (stores(world) && settles(world))));
/** The list has shown the key before it is removed. */
const wasSeen = (world: World): boolean =>
  settles(world) && (makesThere(world) || world.save === 'lost-and-stored' || world.lag < 60_000);
const removes = (world: World): boolean =>
  world.removal === 'at-once' ||
  world.removal === 'after-sign-in' ||
  (world.removal === 'lost-and-removed' && wasSeen(world));
/** The run ends at the key that stands or may. */
const isStuck = (world: World): boolean =>
  stands(world) ? !removes(world) : makesHere(world) && !settles(world) && world.save !== 'refused';
const reachesExtras = (world: World): boolean => comes(world) && !isStuck(world);

function entriesMade(world: World): number {
  if (makesThere(world)) return 1;
  return makesHere(world) ? (isStuck(world) ? 1 : 2) : 0;
}

function expected(world: World): Record<QuestionId, string> {
  const ofOptions = (fits: boolean): string => (comes(world) ? believed(fits) : 'not: no-options');
  return {
    'policy-read': believed(world.policy === 'forbidden'),
    'devices-read': world.devices === 'none' ? 'open' : believed(world.devices === 'bare'),
    'auth-time': believed(world.authTime === 'told'),
    options: comes(world) ? 'as-believed' : many(world) || world.options === 'unreachable' ? 'open' : 'otherwise',
    'rp-id': ofOptions(world.rpId === 'login.microsoft.com'),
    extensions: ofOptions(world.extensions === 'captured'),
    attachment: ofOptions(world.attachment !== 'platform'),
    'challenge-life': ofOptions(world.life === 300_000),
    timeout: ofOptions(world.timeout !== 30_000),
    encodings: ofOptions(world.spelling !== 'unreadable'),
    'challenge-size': ofOptions(world.challenge === 6_922),
    algorithms: ofOptions(world.algorithms.some((alg) => alg === -7)),
    'exclude-list': comes(world) && !settles(world) ? 'open' : ofOptions(world.excludes || world.keys === 0),
    credential: credential(world),
    listed: listed(world),
    removal: removal(world),
    'auth-time-moves':
      isStuck(world) && !asksToSignIn(world)
        ? 'not: not-reached'
        : believed(world.authTime === 'told' && world.authTimeMoves),
    'stale-sign-in': !comes(world)
      ? 'not: no-options'
      : isStuck(world)
        ? 'not: not-reached'
        : believed(world.staleSignIn !== 'answered'),
    'blocked-model': blocked(world),
    'eleventh-key': eleventh(world),
  };
}

function credential(world: World): string {
  if (!makesHere(world)) return comes(world) ? 'not: no-companion' : 'not: no-options';
  if (world.save === 'refused') return 'otherwise';
  return stands(world) ? 'as-believed' : 'open';
}

function listed(world: World): string {
  if (makesThere(world)) return 'not: not-by-us';
  if (!makesHere(world)) return 'not: no-list';
  if (!stands(world)) return isStuck(world) ? 'not: not-reached' : 'not: no-key-made';
  return settles(world) ? believed(world.lag < 60_000) : 'not: no-list';
}

function removal(world: World): string {
  if (!makesHere(world) && !makesThere(world)) return 'not: no-list';
  if (!stands(world)) return isStuck(world) ? 'not: not-reached' : 'not: no-key-made';
  if (removes(world)) return 'as-believed';
  return world.removal === 'refused' ? 'otherwise' : 'open';
}

function blocked(world: World): string {
  if (!comes(world)) return 'not: no-options';
  if (world.route !== 'companion') return 'not: no-companion';
  if (!reachesExtras(world)) return 'not: not-reached';
  if (world.blocked === 'refused' || world.save === 'refused') return 'as-believed';
  return stores(world) ? 'otherwise' : 'open';
}

function eleventh(world: World): string {
  if (!many(world)) return 'not: needs-ten-keys';
  if (comes(world)) return 'otherwise';
  if (world.options === 'unreachable') return 'open';
  return believed(world.options === 'answered' || world.options === 'refused');
}
