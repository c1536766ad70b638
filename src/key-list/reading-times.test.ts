import { expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import { readingTimes } from './reading-times.ts';
import { answered } from './testing/keys-in-time.ts';

const seconds = (failure: CallFailure) => readingTimes(failure).map((time) => time / 1_000);

test.each<[CallFailure]>([[answered(500)], [answered(503)], [answered(408)]])(
  'J5: after a server error the list is read at once and after 2, 5 and 10 s: %o',
  (failure) => expect(seconds(failure)).toEqual([0, 2, 5, 10]),
);

test.each<[CallFailure]>([[{ kind: 'network' }], [{ kind: 'timeout' }], [{ kind: 'malformed', message: '' }]])(
  'J5: after a lost answer the list is read for up to a minute: %o',
  (failure) => {
    expect(seconds(failure).slice(0, 4), 'no later than after a server error').toEqual([0, 2, 5, 10]);
    expect(seconds(failure).at(-1)).toBe(60);
  },
);

test.each<[CallFailure]>([
  [answered(400)],
  [answered(401)],
  [answered(403)],
  [answered(404)],
  [answered(429)],
  [{ kind: 'no-token', need: 'sign-in', claims: null, errorCode: '' }],
])('J5: a refusal leaves no doubt: %o', (failure) => expect(seconds(failure)).toEqual([]));
