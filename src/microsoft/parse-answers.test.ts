import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOf } from './account-of.ts';
import { fido2Policy } from './read-fido2-policy.ts';
import { ownedDevices } from './read-owned-devices.ts';
import { plainText } from './plain-text.ts';
import { registeredKey, registeredKeys } from './read-registered-key.ts';
import { retryAfter } from './retry-after.ts';
import { securityInfo } from './security-info-address.ts';
import { tokenFailure } from './token-failure.ts';

const tenant = '0c5d2a57-8f0e-4a1c-9a60-6a8a5f3d9b11';

describe('who signed in', () => {
  const claims = {
    tid: tenant.toUpperCase(),
    oid: 'ABCDEF00-0000-4000-8000-000000000001',
    preferred_username: 'a@b.example',
  };

  test.each([
    [{}, 'member'],
    [{ acct: 0 }, 'member'],
    [{ acct: 1 }, 'guest'],
    [{ tid: '9188040d-6c67-4c5b-b112-36a304b66dad' }, 'personal'],
    [{ tid: '11111111-1111-4111-8111-111111111111', acct: 1 }, 'other-tenant'],
  ])('%j is a %s', (changes, kind) => {
    expect(accountOf({ ...claims, ...changes }, tenant)?.kind).toBe(kind);
  });

  test('ids are lower case, auth_time is in milliseconds, a missing name is the user name', () => {
    expect(accountOf({ ...claims, auth_time: 1_700_000_000 }, tenant)).toMatchObject({
      tenantId: tenant,
      objectId: 'abcdef00-0000-4000-8000-000000000001',
      authTime: 1_700_000_000_000,
      name: 'a@b.example',
    });
  });

  test.each([undefined, null, 'yesterday', -1])('J7: auth_time %j is not told', (auth_time) => {
    expect(accountOf({ ...claims, auth_time }, tenant)?.authTime).toBeNull();
  });

  test('a token that names nobody is nobody', () => {
    expect(accountOf({ tid: tenant }, tenant)).toBeNull();
  });
});

describe('why there is no token', () => {
  test.each([
    [{ errorCode: 'invalid_grant', subError: 'consent_required' }, 'consent'],
    [{ errorCode: 'invalid_grant', errorNo: 65001 }, 'consent'],
    [{ errorCode: 'invalid_grant', errorMessage: 'AADSTS90094: ...' }, 'consent'],
    [{ errorCode: 'invalid_grant', errorNo: 50076, claims: '{}' }, 'sign-in'],
    [{ errorCode: 'no_tokens_found' }, 'sign-in'],
    [{}, 'sign-in'],
  ])('X2: %j needs %s', (error, need) => {
    expect(tokenFailure(error)).toMatchObject({ kind: 'no-token', need, cause: error });
  });

  test('the network and an unwell Entra are told apart from the person', () => {
    const offline = { errorCode: 'no_network_connectivity' };
    expect(tokenFailure(offline)).toEqual({ kind: 'network', cause: offline });
    expect(tokenFailure({ errorCode: 'server_error', status: 502 })).toMatchObject({ kind: 'http', status: 502 });
  });
});

describe('X3: keys', () => {
  test('a key as Graph lists it, with a name that means harm', () => {
    const key = {
      id: '-2_GRUg2-HYz6_1YG4YRAQ2',
      displayName: `\u202E<b>${'n'.repeat(10_000)}`,
      aaGuid: 'CB69481E-8FF7-4039-93EC-0A2729A154A8',
      model: null,
      createdDateTime: '2026-05-04T08:00:00Z',
      attestationLevel: 'attested',
      passkeyType: 'deviceBound',
    };
    const read = registeredKey(key);
    expect(read).toMatchObject({
      id: key.id,
      aaguid: 'cb69481e-8ff7-4039-93ec-0a2729a154a8',
      model: null,
      attestation: 'attested',
      passkeyType: 'device-bound',
      created: Date.parse(key.createdDateTime),
    });
    expect(read?.name).toMatch(/^<b>n{116}…$/);
  });

  test('members that are missing or of another type leave a key that can be shown', () => {
    expect(registeredKey({ id: 'x', displayName: 7, aaGuid: 'no guid', createdDateTime: 'never' })).toEqual({
      id: 'x',
      name: '',
      aaguid: null,
      model: null,
      attestation: 'unknown',
      passkeyType: 'unknown',
      created: null,
    });
  });

  test.each([[undefined], [{}], [{ value: {} }], [{ value: [{ displayName: 'no id' }] }]])('%j is no list', (body) => {
    expect(registeredKeys(body)).toBeNull();
  });

  test.each(['..', '.', '', 'a b', 'a?b', 'a%2fb', 'a\n', 'ä', '\ud800', 'a'.repeat(2049), 7])(
    'Y4: %j is no id, and a list with it is none',
    (id) => {
      expect(registeredKeys({ value: [{ id: 'a' }, { id }] })).toBeNull();
    },
  );

  test.each(['-2_GRUg2-HYz6_1YG4YRAQ2', 'a+b/c=', 'a'.repeat(2048)])('Y4: %s is an id', (id) => {
    expect(registeredKeys({ value: [{ id: 'a' }, { id }] })).toMatchObject([{ id: 'a' }, { id }]);
  });

  test('Y4: a list that names a key twice is none', () => {
    expect(registeredKeys({ value: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] })).toBeNull();
  });

  test.each(['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '2014-12-31T23:59:59Z'])(
    'Y4: %s is a date that nobody set',
    (createdDateTime) => {
      expect(registeredKey({ id: 'a', createdDateTime })?.created).toBeNull();
    },
  );

  test('Y4: a key of 2015 has its day', () => {
    expect(registeredKey({ id: 'a', createdDateTime: '2015-01-01T00:00:00Z' })?.created).toBe(Date.UTC(2015, 0));
  });
});

describe('Y2: the policy', () => {
  test('with passkey profiles', () => {
    const policy = fido2Policy({
      id: 'Fido2',
      state: 'enabled',
      isSelfServiceRegistrationAllowed: true,
      isAttestationEnforced: true,
      defaultPasskeyProfile: 'P1',
      includeTargets: [{ id: 'all_users', allowedPasskeyProfiles: ['P1'] }, { id: 'G1' }, { targetType: 'group' }],
      excludeTargets: [{ id: 'G2', targetType: 'group' }, 'no target'],
      passkeyProfiles: [
        {
          id: 'P1',
          passkeyTypes: 'deviceBound,synced',
          attestationEnforcement: 'registrationOnly',
          keyRestrictions: { isEnforced: true, enforcementType: 'allow', aaGuids: [tenant.toUpperCase()] },
        },
      ],
    });
    expect(policy).toMatchObject({
      state: 'enabled',
      selfServiceAllowed: true,
      includeTargets: [
        { id: 'all_users', profiles: ['p1'] },
        { id: 'g1', profiles: [] },
        { id: null, profiles: [] },
      ],
      excludeTargets: [{ id: 'g2' }, { id: null }],
      profiles: [
        {
          id: 'p1',
          attestation: 'required',
          passkeyTypes: ['deviceBound', 'synced'],
          keyRestrictions: { enforced: true, type: 'allow', aaguids: [tenant] },
        },
      ],
    });
  });

  test('of a tenant without profiles, and a state that is newer than this page', () => {
    expect(fido2Policy({ state: 'paused', isAttestationEnforced: false })).toMatchObject({
      state: null,
      selfServiceAllowed: null,
      profiles: null,
      includeTargets: null,
      excludeTargets: null,
      attestationEnforced: false,
    });
  });

  test.each([[null], [[]], [{ id: 'Sms', state: 'enabled' }], [{ id: 'Fido2' }]])('%j is none', (body) => {
    expect(fido2Policy(body)).toBeNull();
  });
});

test('devices are what their trust type says, or unknown', () => {
  const value = ['AzureAd', 'ServerAd', 'Workplace', null].map((trustType) => ({ id: 'x', trustType }));
  expect(ownedDevices({ value })?.map(({ trust }) => trust)).toEqual([
    'entra-joined',
    'hybrid-joined',
    'registered',
    'unknown',
  ]);
  expect(ownedDevices('<html>')).toBeNull();
});

test('P2, X3: what else is told of a device, made harmless, and null where it may not be read', () => {
  const told = {
    deviceId: 'D0D0D0D0-0000-4000-8000-000000000001',
    displayName: '\u202ePC\n4711',
    operatingSystem: 'Windows',
    operatingSystemVersion: '10.0.26100.4061',
    trustType: 'AzureAd',
    isCompliant: false,
  };
  expect(ownedDevices({ value: [told, { id: 'x', displayName: null, isCompliant: 'yes' }] })).toEqual([
    {
      trust: 'entra-joined',
      name: 'PC 4711',
      deviceId: 'd0d0d0d0-0000-4000-8000-000000000001',
      operatingSystem: 'Windows',
      operatingSystemVersion: '10.0.26100.4061',
      compliant: false,
    },
    {
      trust: 'unknown',
      name: null,
      deviceId: null,
      operatingSystem: null,
      operatingSystemVersion: null,
      compliant: null,
    },
  ]);
});

test('X3: whatever JSON comes, no parser throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const parse of [registeredKey, registeredKeys, fido2Policy, ownedDevices]) {
        parse(value);
        parse({ id: value, value: [value], state: 'enabled', passkeyProfiles: [value], includeTargets: [value] });
      }
    }),
  );
});

test('X3: harmless text has no control, no direction, no length', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 200 }), (codes) => {
      const plain = plainText(String.fromCodePoint(...codes), 50);
      expect(plain).not.toMatch(/\p{C}/u);
      expect(Array.from(plain).length).toBeLessThanOrEqual(50);
    }),
  );
});

test.each([
  ['2', 2000],
  ['0', 0],
  ['Thu, 01 Jan 1970 00:00:09 GMT', 9000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['-5', null],
  ['soon', null],
  [null, null],
])('Retry-After %j is %j ms', (header, wait) => {
  expect(retryAfter(header, 1 - 1)).toBe(wait);
});

test('S5: the Security info page of this tenant, for this person, in this language', () => {
  expect(securityInfo({ tenantId: tenant, username: 'a+b@c.example' }, 'de')).toBe(
    `https://mysignins.microsoft.com/security-info?tenant=${tenant}&login_hint=a%2Bb%40c.example&lng=de`,
  );
});
