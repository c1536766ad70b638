import { expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import { answered, keyNamed, keysInTime } from './testing/keys-in-time.ts';
import { watchKeys } from './watch-keys.ts';

const never = new AbortController().signal;
const stored = keyNamed('id-of-CREDENTIAL', 'Blue');

test('K5: the hand-off looks every 3 s, backs off to 15 s, and stops after 15 minutes', async () => {
  const here = keysInTime(() => ({ ok: true, value: [] }));
  expect(await watchKeys(here.ports, [], never)).toEqual({ ok: false, failure: null });
  const times = here.readAt.map((time) => time / 1_000);
  expect(times[0]).toBe(3);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(Math.max(...gaps)).toBe(15);
  expect(times.at(-1)).toBeGreaterThan(885);
  expect(times.at(-1)).toBeLessThan(916);
});

test('K5: a lost network passes, a refusal ends the watch, 429 is honoured', async () => {
  const throttled = { ...answered(429), retryAfter: 60_000 } as CallFailure;
  const answers: Result<RegisteredKey[], CallFailure>[] = [
    { ok: false, failure: { kind: 'network' } },
    { ok: false, failure: throttled },
    { ok: true, value: [stored] },
  ];
  const here = keysInTime(() => answers.shift() ?? { ok: true, value: [] });
  expect(await watchKeys(here.ports, [], never)).toEqual({ ok: true, value: [stored] });
  expect(here.readAt.at(-1)).toBeGreaterThan(66_000);
  const refused = keysInTime(() => ({ ok: false, failure: answered(403) }));
  expect(await watchKeys(refused.ports, [], never)).toEqual({ ok: false, failure: answered(403) });
  expect(refused.readAt).toHaveLength(1);
});

test('K5: a key that was there before, or one that was removed meanwhile, is no new one', async () => {
  const here = keysInTime(() => ({ ok: true, value: [stored] }));
  expect(await watchKeys(here.ports, [stored.id, 'removed'], never)).toEqual({ ok: false, failure: null });
});
