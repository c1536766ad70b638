import { expect, test } from 'vitest';
import type { Event } from '../journey/event.ts';
import { keyNamed } from '../key-list/testing/keys-in-time.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { problem } from '../support/problem.ts';
import { createPage } from '../ui/state/page.svelte.ts';
import { openYourKeys } from './your-keys.ts';

const now = 1_800_000_000_000;
const clock = { now: () => now, monotonic: () => 0, sleep: () => Promise.resolve() };
const blue = keyNamed('blue', 'Blue');
const red = keyNamed('red', 'Red');
const forbidden: CallFailure = {
  ...{ kind: 'http', status: 403, errorCode: 'accessDenied', message: '' },
  ...{ requestId: null, claims: null, retryAfter: null },
};

/** Removing a key where Microsoft answers 403, whatever it means by that. */
async function removal(age: number | null) {
  const list = openYourKeys({
    fido2Methods: {
      list: () => Promise.resolve({ ok: true, value: [blue] }),
      mayDelete: () => Promise.resolve(true),
      delete: () => Promise.resolve<Result<null, CallFailure>>({ ok: false, failure: forbidden }),
    },
    ...{ page: createPage(), person: new AbortController().signal, authAge: () => age },
    ...{ clock, send: () => undefined },
  });
  await list.read();
  await list.choose(blue);
  await list.remove();
  return list.removal?.kind;
}

test.each([
  ['nothing is known of the sign-in', null, 'sign-in'],
  ['the sign-in is old', 10 * 60_000, 'sign-in'],
  ['the sign-in is fresh', 60_000, 'kept'],
] as const)('J7: a removal that is forbidden where %s', async (_, age, kind) => {
  expect(await removal(age)).toBe(kind);
});

test('J4, Y4: the journey is told of a removal and the page of the names, unless the person has gone', async () => {
  const told: Event[] = [];
  const leave = new AbortController();
  const page = createPage();
  let keys = [blue, red];
  const open = () =>
    openYourKeys({
      fido2Methods: {
        list: () => Promise.resolve({ ok: true, value: keys }),
        mayDelete: () => Promise.resolve(true),
        delete(id) {
          keys = keys.filter((key) => key.id !== id);
          return Promise.resolve({ ok: true, value: null });
        },
      },
      ...{ clock, page, person: leave.signal, authAge: () => null, send: (event) => told.push(event) },
    });
  const list = open();
  await list.read();
  expect(page.keyNames).toEqual(['Blue', 'Red']);
  await list.choose(blue);
  await list.remove();
  expect(told).toEqual([{ type: 'key-removed', id: 'blue', left: 1 }]);
  expect(page.keyNames).toEqual(['Red']);
  await list.choose(red);
  leave.abort();
  page.keyNames = [];
  await list.remove();
  await open().read();
  expect(keys, 'what was sent is not taken back').toEqual([]);
  expect(told).toHaveLength(1);
  expect(page.keyNames).toEqual([]);
});

test.each([
  ['LK-402', 'red'],
  ['LK-312', null],
] as const)(
  'Y4: after %s the page holds a removed key that made room, and counts those that are left',
  async (code, held) => {
    const page = createPage();
    page.step = { ...page.step, problem: problem(code) };
    let keys = [red, blue];
    const list = openYourKeys({
      fido2Methods: {
        list: () => Promise.resolve({ ok: true, value: keys }),
        mayDelete: () => Promise.resolve(true),
        delete(id) {
          keys = keys.filter((key) => key.id !== id);
          return Promise.resolve({ ok: true, value: null });
        },
      },
      ...{ clock, page, person: new AbortController().signal, authAge: () => null, send: () => undefined },
    });
    await list.read();
    expect(page.checks['registered-keys']).toMatchObject({ finding: 'some' });
    await list.choose(red);
    await list.remove();
    expect(page.madeRoom?.id ?? null).toBe(held);
    expect(page.checks['registered-keys']).toMatchObject({ finding: 'one' });
  },
);
