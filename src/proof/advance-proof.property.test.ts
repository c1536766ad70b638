import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { proofReport } from './proof-report.ts';
import type { Proof } from './proof.ts';
import { openQuestions, playTenant, type World } from './testing/play-tenant.ts';
import { account, walkProof } from './testing/walk-proof.ts';

/** Half of the time the first outcome, so that runs get far. */
const mostly = (values: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(fc.constant(values[0]), fc.constantFrom(...values));

const world = fc.record(
  Object.fromEntries(Object.entries(openQuestions).map(([name, values]) => [name, mostly(values)])),
) as unknown as fc.Arbitrary<World>;

/** How a run ends before its end. */
const breaks = ['reload', 'sign-out', 'network', 'reload-twice'] as const;

const met = { standing: 0, nothing: 0, removed: 0, seen: new Set<string>() };

/** What the screen names has to be the key that stands. */
function names(proof: Proof, standing: readonly { id: string }[]): boolean {
  const { left } = proof;
  if (left === null) return false;
  return standing.every(
    ({ id }) =>
      left.methodId === id || left.credential?.id === id || (left.before !== null && !left.before.includes(id)),
  );
}

test('A11: wherever the run breaks off, no key stands in the tenant, or the screen names it, and it can be removed', async () => {
  await fc.assert(
    fc.asyncProperty(
      world,
      fc.constantFrom(...breaks),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      async (drawn, how, after, isLater) => {
        const tenant = playTenant(drawn);
        let screens = 0;
        let isBroken = false as boolean;
        const walk = walkProof(tenant, (proof) => {
          screens += 1;
          const standing = tenant.standing();
          if (standing.length > 0) expect(names(proof, standing), proof.name).toBe(true);
          if (screens === after && !isBroken) {
            isBroken = true;
            met.seen.add(proof.name);
            breakOff();
          }
        });

        function breakOff(): void {
          switch (how) {
            case 'reload':
              // What was sent arrives all the same: the tenant is not asked to forget it.
              queueMicrotask(() => walk.reload());
              return;
            case 'reload-twice':
              queueMicrotask(() => {
                walk.reload();
                walk.reload();
              });
              return;
            case 'sign-out':
              queueMicrotask(() => walk.send({ type: 'signed-out' }));
              return;
            case 'network':
              tenant.state.lost = true;
          }
        }

        for (let press = 0; press < 30 && !isBroken; press += 1) if (!(await walk.step())) break;
        await walk.settle();
        const standing = tenant.standing();
        const { left } = proofReport(walk.proof());
        if (standing.length > 0) {
          met.standing += 1;
          expect(left, walk.proof().name).not.toBeNull();
          expect(left?.since).toBeGreaterThan(0);
          expect(names(walk.proof(), standing)).toBe(true);
        } else met.nothing += 1;

        // And from there the key can be got rid of, wherever Microsoft lets anybody remove it.
        tenant.state.lost = false;
        if (isLater) tenant.wait(10 * 60_000);
        if (drawn.removal === 'at-once' && drawn.list === 'answered' && standing.length > 0) {
          for (let press = 0; press < 8 && tenant.standing().length > 0; press += 1) {
            if (walk.proof().name === 'report') walk.send({ type: 'remove-now', who: account });
            await walk.step();
            await walk.settle();
          }
          expect(tenant.standing(), walk.proof().name).toEqual([]);
          met.removed += 1;
        }
      },
    ),
    { numRuns: 500 },
  );
});

afterAll(() => {
  // Otherwise the property would hold of runs that never got so far.
  expect(met.standing).toBeGreaterThan(50);
  expect(met.nothing).toBeGreaterThan(50);
  expect(met.removed).toBeGreaterThan(20);
  for (const name of ['asking', 'making', 'saving', 'listing', 'removing', 'hand-off', 'sign-in', 'left']) {
    expect([...met.seen]).toContain(name);
  }
});
