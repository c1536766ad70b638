import { describe, expect, test } from 'vitest';
import { keyNamed } from '../key-list/testing/keys-in-time.ts';
import type { AccountFacts } from '../microsoft/look-at-account.ts';
import { accountChecks, kindOf } from './checks-of-account.ts';
import { account, accountFacts, deviceOn, policy } from './testing/account-facts.ts';

const checksOf = (changes: Partial<AccountFacts>) => accountChecks({ ...accountFacts, ...changes }, 'member');
/** As Windows Hello's, of the catalogue. */
const onPlatform = { ...keyNamed('pc', 'PC'), aaguid: '08987058-cadc-4b81-b6e1-30de50dcbe96' };

test('J1: an account that is ready has nothing against it', () => {
  const states = Object.entries(accountChecks(accountFacts, 'member')).map(([id, { state }]) => [id, state]);
  expect(Object.fromEntries(states)).toEqual({
    ...{ 'account-type': 'met', 'self-service': 'met', policy: 'met' },
    ...{ 'registered-keys': 'met', 'device-join': 'met' },
  });
});

describe('J1: only Windows counts as Windows', () => {
  test.each(['MacMDM', 'macOS', 'iPhone', 'IOS', 'Android', 'Linux', 'Not Windows', '', null])(
    'a joined device on %j says nothing of a lock screen',
    (operatingSystem) => {
      const devices = [deviceOn(operatingSystem, 'entra-joined')];
      expect(checksOf({ devices })['device-join']).toMatchObject({ state: 'unknown', finding: 'none' });
    },
  );

  test.each(['Windows', 'windows', 'WINDOWS', 'Windows Server', 'WindowsForBusiness'])('%j does', (operatingSystem) => {
    const devices = [deviceOn(operatingSystem, 'entra-joined')];
    expect(checksOf({ devices })['device-join']).toMatchObject({ state: 'met', finding: 'joined' });
  });

  test('a PC that is only registered stays so, however many phones are joined', () => {
    const devices = [deviceOn('Windows', 'registered'), deviceOn('iPhone', 'entra-joined')];
    expect(checksOf({ devices })['device-join']).toMatchObject({ finding: 'registered-only', code: 'LK-702' });
  });
});

describe('J1: whose account it is', () => {
  test.each<[string, 'member' | 'guest' | null, (typeof account)['kind'] | null, string]>([
    ['a guest whom only Graph knows', 'guest', 'member', 'guest'],
    ['a guest whom only the token knows', 'member', 'guest', 'guest'],
    ['a guest where Graph does not say', null, 'guest', 'guest'],
    ['a personal account', null, 'personal', 'personal'],
    ['an account of another tenant', 'member', 'other-tenant', 'other-tenant'],
    ['a member', 'member', 'member', 'member'],
    ['whoever is not known to be anything else', 'member', null, 'member'],
  ])('%s', (_who, userType, kind, judged) => {
    const user = { userType, accountEnabled: null };
    expect(kindOf({ user }, kind === null ? null : { ...account, kind })).toBe(judged);
  });

  test('what Graph may not read leaves it to the token', () => {
    expect(kindOf({ user: null }, { ...account, kind: 'guest' })).toBe('guest');
    expect(kindOf({ user: null }, account)).toBe('member');
  });

  test('a guest is warned, a personal account is stopped', () => {
    expect(accountChecks(accountFacts, 'guest')['account-type']).toMatchObject({ state: 'unmet', stops: false });
    expect(accountChecks(accountFacts, 'personal')['account-type']).toMatchObject({ code: 'LK-313', stops: true });
  });
});

describe('J1: what may not be read stays unknown, and stops nobody', () => {
  test('the policy', () => {
    const checks = checksOf({ policy: 'unreadable' });
    for (const id of ['policy', 'self-service'] as const) {
      expect(checks[id]).toMatchObject({ state: 'unknown', finding: 'unreadable', stops: false });
    }
  });

  test('the devices', () => {
    expect(checksOf({ devices: 'unreadable' })['device-join']).toMatchObject({
      state: 'unknown',
      finding: 'unreadable',
    });
  });

  test('the keys', () => {
    const keys = { ok: false, failure: { kind: 'malformed', message: '' } } as const;
    expect(checksOf({ keys })['registered-keys']).toMatchObject({ state: 'unknown', finding: 'unreadable' });
  });
});

test('J1: a policy that forbids keys stops; one that forbids to register them oneself is said', () => {
  expect(checksOf({ policy: { ...policy, state: 'disabled' } }).policy).toMatchObject({ code: 'LK-410', stops: true });
  const checks = checksOf({ policy: { ...policy, selfServiceAllowed: false } });
  expect(checks['self-service']).toMatchObject({ code: 'LK-409', stops: false });
});

test.each([
  ['none', [], {}],
  ['one', [keyNamed('blue', 'Blue')], {}],
  ['others', [onPlatform], { keys: '0', others: '1' }],
  ['mixed', [keyNamed('blue', 'Blue'), onPlatform, onPlatform], { keys: '1', others: '2', count: '3' }],
])('J11: a passkey of the PC is not counted as a security key: %s', (finding, value, values) => {
  const found = checksOf({ keys: { ok: true, value } })['registered-keys'];
  expect(found).toMatchObject({ state: 'met', finding, values });
});
