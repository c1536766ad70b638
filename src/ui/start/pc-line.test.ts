import { expect, test } from 'vitest';
import type { CheckResults } from '../../checks/check.ts';
import { met, running, stop, unknown, warn } from '../../checks/found.ts';
import { allChecksUnknown } from '../../checks/judge.ts';
import { pcLine } from './pc-line.ts';

const healthy: CheckResults = {
  ...allChecksUnknown,
  'secure-page': met('encrypted'),
  webauthn: met('available'),
  browser: met('supported'),
  'operating-system': met('windows-11'),
  'microsoft-reachable': met('reached'),
  clock: met('right'),
  route: met('companion'),
};

test('J1: a PC on which everything was found right is ready, though nobody has said where they sit', () => {
  expect(pcLine(healthy, true)).toEqual({ state: 'ready' });
  expect(pcLine({ ...healthy, 'local-session': warn('remote') }, true)).toEqual({ state: 'ready' });
});

test('nothing is said to be ready before it was asked, or while it runs', () => {
  expect(pcLine(allChecksUnknown, false)).toEqual({ state: 'checking' });
  expect(pcLine({ ...healthy, route: running }, true)).toEqual({ state: 'checking' });
});

test('what nobody can tell stops nobody; another system than Windows is said to be one', () => {
  expect(pcLine({ ...healthy, clock: unknown('untold') }, true)).toEqual({ state: 'ready' });
  expect(pcLine({ ...healthy, 'operating-system': unknown('windows-untold') }, true)).toEqual({ state: 'ready' });
  expect(pcLine({ ...healthy, 'operating-system': unknown('not-windows') }, true)).toEqual({ state: 'elsewhere' });
});

test('what is amiss is said at once, each of it, but for what does not count with the pretend key', () => {
  const results: CheckResults = {
    ...healthy,
    webauthn: stop('missing', 'LK-202'),
    clock: warn('ahead'),
    route: running,
  };
  expect(pcLine(results, true)).toEqual({ state: 'amiss', unmet: ['webauthn', 'clock'] });
  expect(pcLine(results, true, ['webauthn', 'route'])).toEqual({ state: 'amiss', unmet: ['clock'] });
});
