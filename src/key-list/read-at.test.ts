import { expect, test } from 'vitest';
import type { RegisteredKey } from '../registration/registered-key.ts';
import { readAt } from './read-at.ts';
import { keyNamed, keysInTime } from './testing/keys-in-time.ts';

const never = new AbortController().signal;
const nothing = () => null;

test('J5: the times count from the answer, however long a reading lasts', async () => {
  const here = keysInTime(() => ({ ok: true, value: [] }));
  const { fido2Methods, clock } = here.ports;
  const slow = {
    clock,
    fido2Methods: {
      async list(signal: AbortSignal) {
        const listed = await fido2Methods.list(signal);
        await clock.sleep(3_000);
        return listed;
      },
    },
  };
  expect(await readAt(slow, [0, 2_000, 5_000, 10_000], nothing, never)).toEqual({ found: null, answered: true });
  expect(here.readAt).toEqual([0, 3_000, 6_000, 10_000]);
});

test('J5: it ends with what is found, and of a list without it the last reading counts', async () => {
  const blue = keyNamed('blue', 'Blue');
  const here = keysInTime((time) => ({ ok: true, value: time >= 2_000 ? [blue] : [] }));
  const first = (keys: RegisteredKey[]) => keys[0] ?? null;
  expect(await readAt(here.ports, [0, 2_000, 5_000], first, never)).toEqual({ found: blue, answered: true });
  expect(here.readAt).toEqual([0, 2_000]);
  const darkens = keysInTime((time) =>
    time === 0 ? { ok: true, value: [] } : { ok: false, failure: { kind: 'network' } },
  );
  expect(await readAt(darkens.ports, [0, 2_000], first, never)).toEqual({ found: null, answered: false });
});
