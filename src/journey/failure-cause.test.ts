import { expect, test } from 'vitest';
import { advance } from './advance.ts';
import type { Event } from './event.ts';
import { carry, toAccount, toCreate, toHandOff } from './moves.ts';
import { firstStep, type HandOffStep, type SaveStep, type Step } from './step.ts';
import type { CreatedCredential } from '../registration/credential.ts';
import type { CallFailure } from '../registration/failure.ts';

/** What an error may hold of the person. */
const cause = { message: 'anna@contoso.com' };
const failures: CallFailure[] = [
  ...[400, 401, 403, 404, 409, 429, 503].map((status) => ({
    ...{ kind: 'http' as const, status, errorCode: 'code', message: '', requestId: null },
    ...{ claims: null, retryAfter: null, cause },
  })),
  { kind: 'network', cause },
  { kind: 'timeout', cause },
  { kind: 'malformed', message: '', cause },
  { kind: 'no-token', need: 'consent', claims: null, errorCode: '', cause },
  { kind: 'no-token', need: 'sign-in', claims: '{}', errorCode: '', cause },
];
const names = ['NotAllowedError', 'SecurityError', 'InvalidStateError', 'ConstraintError', 'Unforeseen'];
const ended = names.map((name) => ({ name, message: '', elapsed: 9, timeout: 9, cause }));

const credential = { id: 'AAAA', aaguid: '', model: null } as CreatedCredential;
const options = { publicKey: { rp: { id: 'localhost', name: '' } }, deadline: 300_000 };
const create = { ...toCreate(firstStep, []), options, route: 'in-page' as const };
const save: Omit<SaveStep, 'state'> = {
  ...{ ...carry(firstStep), credential, deadline: 300_000, keys: [], displayName: '', attempts: 1 },
  ...{ name: 'save', route: 'in-page', overdue: false, offer: null },
};
const handOff = toHandOff(firstStep, 'chosen', [], true).step as HandOffStep;
const effect = 1;

test.each<[string, Step, Event[]]>([
  [
    'checking the key',
    { ...carry(firstStep), name: 'key', state: 'checking', asker: null },
    ended.map((failure) => ({ type: 'key-check-failed', effect, failure })),
  ],
  ['looking', toAccount(firstStep).step, failures.map((failure) => ({ type: 'look-failed', effect, failure }))],
  [
    'fetching options',
    { ...create, state: 'fetching' },
    failures.map((failure) => ({ type: 'options-refused', effect, failure, authAge: null })),
  ],
  [
    'the ceremony',
    { ...create, state: 'touching' },
    ended.map((failure) => ({ type: 'ceremony-failed', effect, failure, now: 0 })),
  ],
  [
    'saving',
    { ...save, state: 'saving' },
    [0, 300_000].flatMap((answeredAt) =>
      failures.map((failure) => ({ type: 'save-failed', effect, failure, stored: null, answeredAt }) as const),
    ),
  ],
  [
    'looking for what was saved',
    { ...save, state: 'checking' },
    failures.map((failure) => ({ type: 'find-failed', effect, failure })),
  ],
  [
    'reading the list that the hand-off compares with',
    { ...handOff, state: 'preparing', baseline: null },
    failures.map((failure) => ({ type: 'baseline-failed', effect, failure })),
  ],
  [
    'watching the list',
    { ...handOff, state: 'watching' },
    failures.map((failure) => ({ type: 'watch-ended', effect, failure })),
  ],
])('S3: the error behind a failure of %s gets into no step and no effect', (_, step, events) => {
  const waiting = { ...step, sequence: effect, pending: effect };
  for (const event of events) {
    const next = advance(waiting, event);
    expect(next.step, 'the failure counts').not.toEqual(waiting);
    expect(JSON.stringify(next)).not.toContain(cause.message);
  }
});
