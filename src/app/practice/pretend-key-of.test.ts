import { afterEach, expect, test, vi } from 'vitest';
import type { Practice } from '../../practice/index.ts';
import type { Page } from '../../ui/state/page.svelte.ts';
import { pretendKeyOf } from './pretend-key-of.ts';

const create = vi.fn(() => Promise.resolve('credential'));
const practice = { pretendKey: { create } } as unknown as Practice;
const page = (pretendKey: boolean, round = 'first') =>
  ({ practice: { scenario: 'default', keys: 0, pretendKey }, step: { round } }) as unknown as Page;

afterEach(() => {
  vi.unstubAllGlobals();
  create.mockClear();
});

test("M1: the software key is asked only in practice, and only where no key of the person's own is used", () => {
  expect(pretendKeyOf(null, page(true))()).toBeNull();
  expect(pretendKeyOf(practice, page(false))()).toBeNull();
  expect(pretendKeyOf(practice, { practice: null } as unknown as Page)()).toBeNull();
  expect(pretendKeyOf(practice, page(true))()).not.toBeNull();
});

test.each([
  ['first', false],
  ['spare', true],
])('M1: in the %s round, another key: %s', async (round, another) => {
  vi.stubGlobal('location', { origin: 'https://keys.contoso.com' });
  const { signal } = new AbortController();
  const options = { challenge: 'AA' } as never;
  expect(await pretendKeyOf(practice, page(true, round))()?.(options, { signal })).toBe('credential');
  expect(create).toHaveBeenCalledWith(options, { origin: 'https://keys.contoso.com', signal, another });
});
