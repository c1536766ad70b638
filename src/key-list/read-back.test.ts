import { expect, test } from 'vitest';
import { readBack } from './read-back.ts';
import { keyNamed, keysInTime } from './testing/keys-in-time.ts';

const never = new AbortController().signal;
const stored = keyNamed('id-of-CREDENTIAL', 'Blue');
const other = keyNamed('other', 'Red');

test('J10: the key is looked for during a minute and no longer', async () => {
  const lagging = keysInTime((time) => ({ ok: true, value: time >= 30_000 ? [other, stored] : [other] }));
  expect(await readBack(lagging.ports, { methodId: null, credentialId: 'CREDENTIAL' }, never)).toEqual(stored);
  expect(lagging.readAt.at(-1)).toBe(31_000);
  const missing = keysInTime(() => ({ ok: true, value: [other] }));
  expect(await readBack(missing.ports, { methodId: 'x', credentialId: 'CREDENTIAL' }, never)).toBeNull();
  expect(missing.readAt.at(0), 'soon at first').toBe(0);
  expect(missing.readAt.at(-1)).toBe(60_000);
});

test("J10: Graph's own id is enough, and a reading that fails is followed by the next", async () => {
  const here = keysInTime((time) =>
    time === 0 ? { ok: false, failure: { kind: 'network' } } : { ok: true, value: [other] },
  );
  expect(await readBack(here.ports, { methodId: 'other', credentialId: null }, never)).toEqual(other);
  expect(here.readAt).toEqual([0, 1_000]);
});
