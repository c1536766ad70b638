import { expect, test } from 'vitest';
import type { Account } from './account.ts';
import { judgeStepUp } from './judge-step-up.ts';

const minute = 60_000;
const askedAt = Date.UTC(2026, 10, 27, 8);
const now = askedAt + 3 * minute;
const agent: Account = {
  tenantId: 't',
  objectId: 'o',
  username: 'agent@contoso.example',
  name: 'Agent',
  authTime: askedAt + minute,
  kind: 'member',
};
const judge = (after: Account | null) => judgeStepUp({ before: agent, after, askedAt, now });
const provenAt = (authTime: number | null) => judge({ ...agent, authTime });

test('J7: the agent proved anew who they are', () => {
  expect(judge(agent)).toEqual({ ok: true, value: { provenAt: askedAt + minute } });
});

test.each([
  ['a little before it was asked for, by clocks that differ', askedAt - 2 * minute, null],
  ['before it was asked for', askedAt - 2 * minute - 1, 'old'],
  ['an hour ago', askedAt - 60 * minute, 'old'],
  ['a little ahead', now + 2 * minute, null],
  ['in the future', now + 2 * minute + 1, 'clock-wrong'],
  ['at a time that Microsoft does not tell', null, 'not-told'],
] as const)('J7: proved %s', (_, authTime, flaw) => {
  expect(provenAt(authTime)).toEqual(
    flaw === null ? { ok: true, value: { provenAt: authTime } } : { ok: false, failure: flaw },
  );
});

test.each([
  ['nobody', null],
  ['somebody else', { ...agent, objectId: 'other' }],
  ['somebody of another tenant', { ...agent, tenantId: 'other' }],
])('J7: %s came back', (_, after) => {
  expect(judge(after)).toEqual({ ok: false, failure: 'another-account' });
});
