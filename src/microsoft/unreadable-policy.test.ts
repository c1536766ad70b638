import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeAuthenticator } from '../keys/catalogue.ts';
import { judgeAcceptance, type Acceptance, type AcceptanceQuestion } from '../keys/acceptance/acceptance.ts';
import { configured, hidden, key, other } from '../keys/fixtures/policies.ts';
import { fido2Policy } from './read-fido2-policy.ts';

const sales = '11111111-1111-4111-8111-111111111111';
const id = '00000000-0000-0000-0000-000000000001';
const everyone = { targetType: 'group', id: 'all_users', allowedPasskeyProfiles: [id] };
const open = { isEnforced: false, enforcementType: 'block', aaGuids: [] };
const enforced = (enforcementType: string, ...aaGuids: unknown[]): object => ({
  ...{ isEnforced: true, enforcementType, aaGuids },
});
const profile = (changes: object = {}): object => ({
  ...{ id, passkeyTypes: 'deviceBound,synced', attestationEnforcement: 'disabled', keyRestrictions: open },
  ...changes,
});

const withProfiles = (changes: object): object => ({
  ...{ id: 'Fido2', state: 'enabled', isAttestationEnforced: false, keyRestrictions: open },
  ...{ defaultPasskeyProfile: id, includeTargets: [everyone], excludeTargets: [], passkeyProfiles: [profile()] },
  ...changes,
});
const legacy = (changes: object): object => withProfiles({ passkeyProfiles: [], ...changes });
const blocked = { passkeyProfiles: [profile({ keyRestrictions: enforced('block', key) })] };

function judge(body: object, changes: Partial<AcceptanceQuestion> = {}): Acceptance {
  const evidence = {
    aaguid: key,
    attestation: 'present',
    onMicrosoftsList: true,
    passkeyType: 'device-bound',
  } as const;
  const groups = [sales];
  return judgeAcceptance({ policy: fido2Policy(body), acceptedKeys: configured(), groups, ...evidence, ...changes });
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** A part of the policy, and values of it that this page cannot read. */
const unreadable: readonly (readonly [string, (value: unknown) => object, readonly unknown[]])[] = [
  [
    'whom it includes',
    (includeTargets) => withProfiles({ includeTargets }),
    [
      [{ targetType: 'group' }],
      ['all_users'],
      [{ id: 7, allowedPasskeyProfiles: [id] }],
      'all_users',
      new Array(201).fill({ id: 'g' }),
    ],
  ],
  [
    'whom it includes, without profiles',
    (includeTargets) => legacy({ includeTargets }),
    [[{ targetType: 'group' }], ['all_users'], 'all_users'],
  ],
  [
    'which profiles a target may use',
    (allowedPasskeyProfiles) => withProfiles({ ...blocked, includeTargets: [{ ...everyone, allowedPasskeyProfiles }] }),
    ['p1', [7], [{ id }], {}],
  ],
  [
    'whom it excludes',
    (excludeTargets) => withProfiles({ excludeTargets }),
    [[{ targetType: 'group' }], ['g'], [null], 'g', {}, null, undefined],
  ],
  [
    'its profiles',
    (passkeyProfiles) => withProfiles({ passkeyProfiles }),
    [[{ name: 'Default' }], [{ ...profile(), id: 7 }], ['p1'], { id }, 'p1', [profile(), {}]],
  ],
  [
    'its profiles, where it says no targets',
    (passkeyProfiles) => withProfiles({ passkeyProfiles, includeTargets: null }),
    [[{ name: 'Default' }], [profile({ keyRestrictions: enforced('block', key) }), {}]],
  ],
  [
    'what passkeys it takes',
    (passkeyTypes) => withProfiles({ passkeyProfiles: [profile({ passkeyTypes })] }),
    ['', 7, {}, [], [7], ['synced', null], 'quantum'],
  ],
  [
    'whether it asks for attestation',
    (attestationEnforcement) => withProfiles({ passkeyProfiles: [profile({ attestationEnforcement })] }),
    ['unknownFutureValue', 'Disabled', true, null, undefined],
  ],
  [
    'whether it asks for attestation, without profiles',
    (isAttestationEnforced) => legacy({ isAttestationEnforced }),
    ['false', 0, null, undefined],
  ],
  [
    'whether its list counts',
    (isEnforced) =>
      withProfiles({ passkeyProfiles: [profile({ keyRestrictions: { ...enforced('block', key), isEnforced } })] }),
    ['true', 1, null, undefined],
  ],
  [
    'of which kind its list is',
    (enforcementType) =>
      withProfiles({ passkeyProfiles: [profile({ keyRestrictions: { ...enforced('block', key), enforcementType } })] }),
    ['unknownFutureValue', 'Block', null, undefined],
  ],
  [
    'the models that it allows',
    (aaGuids) => withProfiles({ passkeyProfiles: [profile({ keyRestrictions: { ...enforced('allow'), aaGuids } })] }),
    [null, undefined, other, [other, 7], [{ aaGuid: key }], [`${key}0`]],
  ],
  [
    'the models that it blocks',
    (aaGuids) => legacy({ keyRestrictions: { ...enforced('block'), aaGuids } }),
    [null, key, [{ aaGuid: key }], ['model'], [...new Array<string>(2000).fill(other), key]],
  ],
  ['its list', (keyRestrictions) => legacy({ keyRestrictions }), ['block', [key], 7, {}]],
];

describe('X3, Y2: what the policy says and this page cannot read is neither a yes nor a no', () => {
  test.each(unreadable.flatMap(([part, policy, values]) => values.map((value) => [part, value, policy] as const)))(
    '%s: %j',
    (_, value, policy) => {
      expect(judge(policy(value))).toMatchObject({ verdict: 'unknown', source: 'policy' });
    },
  );

  test.each(unreadable)('%s: whatever else JSON can say', (_, policy) => {
    // What is missing, yes, no and an empty list can all be read somewhere.
    const odd = fc.jsonValue().filter((value) => value !== null && typeof value !== 'boolean' && !isEmptyList(value));
    fc.assert(
      fc.property(odd, (value) => {
        expect(judge(policy(value)).verdict).toBe('unknown');
      }),
    );
  });

  test('a target that cannot be read may have other profiles than the one that refuses the key', () => {
    expect(judge(withProfiles({ ...blocked, includeTargets: ['all_users'] }))).toMatchObject({ verdict: 'unknown' });
  });

  test('whom it excludes is not told: what is refused anyway stays refused', () => {
    expect(judge(withProfiles({ ...blocked, excludeTargets: undefined }))).toMatchObject({ reason: 'blocked' });
    expect(judge(withProfiles({ excludeTargets: undefined }))).toMatchObject({ reason: 'membership-not-known' });
  });

  test.each([
    ['reads a target beside one that it cannot read', { includeTargets: [everyone, 'all_users'] }, 'accepted'],
    ['a target without profiles takes the default', { includeTargets: [{ id: 'all_users' }] }, 'accepted'],
    ['a list of types', { passkeyProfiles: [profile({ passkeyTypes: ['synced'] })] }, 'refused'],
    ['types with blanks', { passkeyProfiles: [profile({ passkeyTypes: 'synced, deviceBound' })] }, 'accepted'],
  ])('%s', (_, changes, verdict) => {
    expect(judge(withProfiles(changes))).toMatchObject({ verdict });
  });
});

describe('Y2: models in whatever spelling', () => {
  test.each([key.toUpperCase(), key.replaceAll('-', ''), `{${key}}`, ` ${key}\n`])('%j', (spelling) => {
    const restricted = (type: string): object =>
      withProfiles({ passkeyProfiles: [profile({ keyRestrictions: enforced(type, spelling) })] });
    expect(judge(restricted('allow'))).toMatchObject({ verdict: 'accepted', reason: 'fits' });
    expect(judge(restricted('block'))).toMatchObject({ verdict: 'refused', reason: 'blocked' });
  });
});

describe('Y2: attestation is asked for', () => {
  const attested = withProfiles({ passkeyProfiles: [profile({ attestationEnforcement: 'registrationOnly' })] });

  test.each([hidden, null])('a key with certificates whose model is %j may be on the list or not', (aaguid) => {
    expect(judge(attested, { aaguid, onMicrosoftsList: null })).toMatchObject({
      verdict: 'unknown',
      reason: 'model-not-shared',
    });
  });

  test('Y1: a model that the catalogue does not have is not on the list as it knows it', () => {
    const aaguid = 'deadbeef-0000-4000-8000-000000000000';
    const { onMicrosoftsList } = describeAuthenticator(aaguid);
    expect(onMicrosoftsList).toBe(false);
    expect(judge(attested, { aaguid, onMicrosoftsList })).toMatchObject({
      verdict: 'unknown',
      reason: 'not-on-microsofts-list',
    });
  });
});
