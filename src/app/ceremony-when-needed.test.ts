import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CreateCredential } from '../ceremony/create-credential.ts';
import { ceremonyWhenNeeded } from './ceremony-when-needed.ts';

const { ceremonyHere, pressed, create } = vi.hoisted(() => {
  const pressed = vi.fn();
  const create = vi.fn(() => Promise.resolve('created'));
  return { pressed, create, ceremonyHere: vi.fn(() => ({ pressed, create })) };
});
vi.mock('./ceremony-here.ts', () => ({ ceremonyHere }));

const none = (): CreateCredential | null => null;

beforeEach(() => void vi.stubGlobal('location', { hostname: 'keys.contoso.com' }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test('K1: a hand-off loads nothing of a ceremony, until one is wanted after all', async () => {
  const ceremony = await ceremonyWhenNeeded({ route: () => 'hand-off', companion: null, pretendKey: none });
  ceremony.pressed();
  expect(ceremonyHere).not.toHaveBeenCalled();
  const asked = ['in-page', { publicKey: {}, deadline: 1 }, new AbortController().signal] as never;
  expect(await ceremony.create(...(asked as Parameters<typeof ceremony.create>))).toBe('created');
  expect(create).toHaveBeenCalledWith(...(asked as unknown[]));
  await ceremony.create(...(asked as Parameters<typeof ceremony.create>));
  expect(ceremonyHere, 'once').toHaveBeenCalledTimes(1);
});

test('K4: with a companion it is there before the press, which is told on at once', async () => {
  const ceremony = await ceremonyWhenNeeded({ route: () => 'hand-off', companion: 'abc', pretendKey: none });
  expect(ceremonyHere).toHaveBeenCalledWith('abc', none);
  ceremony.pressed();
  expect(pressed).toHaveBeenCalledTimes(1);
});

test('K1: in the page it is there before the press as well', async () => {
  await ceremonyWhenNeeded({ route: () => 'in-page', companion: null, pretendKey: none });
  expect(ceremonyHere).toHaveBeenCalledTimes(1);
});

test.each([
  ['keys.contoso.com', null, 'in-page'],
  ['login.microsoft.com', null, 'hand-off'],
  ['login.microsoft.com', 'abc', 'companion'],
] as const)('K1: for %s with the companion %s the way is %s', async (rpId, companion, route) => {
  const ceremony = await ceremonyWhenNeeded({ route: () => 'hand-off', companion, pretendKey: none });
  expect(ceremony.chooseRoute(rpId)).toBe(route);
});
