import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeAcceptance } from '../keys/acceptance/acceptance.ts';
import type { KeyRestrictions, PasskeyProfile } from '../keys/acceptance/fido2-policy.ts';
import { acceptedKeysBlock } from './accepted-keys-block.ts';
import { keysThatStop } from './keys-that-stop.ts';
import { readListedKeys } from './read-listed-keys.ts';
import { feitian, policyFacts, profileId, yubikey } from './testing/some-evidence.ts';

const list = (type: 'allow' | 'block', ...aaguids: string[]): KeyRestrictions => ({ enforced: true, type, aaguids });
const profile = (
  id: string,
  keyRestrictions: KeyRestrictions | null,
  more: Partial<PasskeyProfile> = {},
): PasskeyProfile => ({
  ...{ id, attestation: 'required', passkeyTypes: ['deviceBound'], keyRestrictions },
  ...more,
});
const withProfiles = (...profiles: PasskeyProfile[]) => ({
  ...policyFacts,
  profiles,
  includeTargets: profiles.map(({ id }) => ({ id: 'all_users', profiles: [id] })),
});
const block = (...profiles: PasskeyProfile[]) => acceptedKeysBlock(withProfiles(...profiles));
const phone = 'de1e552d-db1d-4423-a619-566b625cdc84';

describe('A9: the block for config.json', () => {
  test.each<[string, PasskeyProfile[], object]>([
    [
      'any model',
      [profile('a', null)],
      { acceptedKeys: { attestation: 'required', allow: [], block: [] }, whole: true },
    ],
    ['nothing asked', [profile('a', null, { attestation: 'not-required' })], { acceptedKeys: null, whole: true }],
    [
      'a list of keys and a phone',
      [profile('a', list('allow', yubikey, phone))],
      { acceptedKeys: { allow: [yubikey], block: [] } },
    ],
    ['a list of blocks', [profile('a', list('block', feitian))], { acceptedKeys: { allow: [], block: [feitian] } }],
    [
      'two lists',
      [profile('a', list('allow', yubikey)), profile('b', list('allow', feitian))],
      { acceptedKeys: { allow: [feitian, yubikey].sort() }, whole: false },
    ],
    [
      'one open beside a list',
      [profile('a', list('allow', yubikey)), profile('b', null)],
      { acceptedKeys: { allow: [], block: [] } },
    ],
    [
      'blocked by one, allowed by the other',
      [profile('a', list('block', feitian)), profile('b', list('allow', feitian))],
      { acceptedKeys: { allow: [], block: [] } },
    ],
    [
      'synced beside it',
      [profile('a', list('allow', yubikey)), profile('b', null, { passkeyTypes: ['synced'] })],
      { acceptedKeys: { allow: [yubikey] }, whole: true },
    ],
  ])('%s', (_, profiles, wanted) => {
    expect(block(...profiles)).toMatchObject({ ok: true, ...wanted });
  });

  test('where no security key can be registered there is none, and none where part cannot be read', () => {
    expect(acceptedKeysBlock({ ...policyFacts, state: 'disabled' })).toEqual({ ok: false, why: 'off' });
    expect(block(profile('a', null, { passkeyTypes: ['synced'] }))).toEqual({ ok: false, why: 'off' });
    expect(block(profile('a', list('allow', phone)))).toEqual({ ok: false, why: 'off' });
    expect(block(profile('a', { enforced: true, type: 'unknown', aaguids: [] }))).toEqual({
      ok: false,
      why: 'not-understood',
    });
    expect(acceptedKeysBlock({ ...policyFacts, state: null })).toEqual({ ok: false, why: 'not-understood' });
  });

  test('takes a key wherever some profile of the policy does, and refuses it where none does', () => {
    const lists = fc.option(
      fc.record({
        type: fc.constantFrom('allow' as const, 'block' as const),
        aaguids: fc.subarray([yubikey, feitian]),
        enforced: fc.boolean(),
      }),
      { nil: null },
    );
    fc.assert(
      fc.property(fc.array(lists, { minLength: 1, maxLength: 4 }), fc.constantFrom(yubikey, feitian), (all, aaguid) => {
        const policy = withProfiles(
          ...all.map((one, index) => profile(`p${index}`, one, { attestation: 'not-required' })),
        );
        const made = acceptedKeysBlock(policy);
        const key = {
          aaguid,
          attestation: 'present',
          onMicrosoftsList: true,
          passkeyType: 'device-bound',
          groups: [],
        } as const;
        const byPolicy = judgeAcceptance({ ...key, policy, acceptedKeys: null }).verdict;
        const byBlock = !made.ok
          ? 'refused'
          : made.acceptedKeys === null
            ? 'accepted'
            : judgeAcceptance({ ...key, policy: null, acceptedKeys: made.acceptedKeys }).verdict;
        expect(byBlock).toBe(byPolicy);
      }),
    );
  });
});

describe('A9: keys that would stop', () => {
  const keys = [
    { person: 'kim', name: 'Desk', aaguid: yubikey },
    { person: 'sam', name: 'Bag', aaguid: feitian },
  ];
  test('are those whose model is taken off the only list, whatever they proved when they were registered', () => {
    const policy = withProfiles(profile('a', list('allow', yubikey, feitian)));
    expect(keysThatStop(policy, keys, yubikey)).toEqual({ stop: [keys[0]], perhaps: [], stopped: [], stay: 1 });
    expect(keysThatStop(policy, keys, null)).toEqual({ stop: [], perhaps: [], stopped: [], stay: 2 });
  });
  test('depend on groups where another list still has the model', () => {
    const policy = withProfiles(profile('a', list('allow', yubikey)), profile('b', null));
    expect(keysThatStop(policy, keys, yubikey, 'a')).toMatchObject({ stop: [], perhaps: [keys[0]], stay: 1 });
    expect(keysThatStop(policy, keys, yubikey)).toMatchObject({ stop: [keys[0]], perhaps: [], stay: 1 });
  });
  test('say also which the policy lets in no longer today', () => {
    expect(keysThatStop(withProfiles(profile('a', list('allow', feitian))), keys, null)).toMatchObject({
      stopped: [keys[0]],
    });
  });
  test('are not counted where part of the policy cannot be read', () => {
    expect(
      keysThatStop(withProfiles(profile('a', { enforced: null, type: 'allow', aaguids: null })), keys, yubikey),
    ).toBeNull();
    expect(keysThatStop({ ...policyFacts, profiles: [] }, keys, yubikey)).toBeNull();
  });
  test('taking a model off stops keys of that model alone', () => {
    fc.assert(
      fc.property(fc.subarray([yubikey, feitian]), fc.constantFrom('allow' as const, 'block' as const), (ids, type) => {
        const outcome = keysThatStop(withProfiles(profile(profileId, list(type, ...ids))), keys, yubikey);
        expect([...(outcome?.stop ?? []), ...(outcome?.perhaps ?? [])].every(({ aaguid }) => aaguid === yubikey)).toBe(
          true,
        );
      }),
    );
  });
});

describe('A9: an export of registered keys', () => {
  test.each([
    ['with a heading', `userPrincipalName,displayName,aaGuid\nkim@contoso.com,Desk,${yubikey}`],
    [
      'of Excel, in another order',
      `"aaGuid";"displayName";"userPrincipalName"\r\n"${yubikey.toUpperCase()}";"Desk";"kim@contoso.com"`,
    ],
    ['a paste without heading', `kim@contoso.com\tDesk\t{${yubikey}}`],
  ])('%s', (_, text) => {
    expect(readListedKeys(text)).toEqual({
      ...{ keys: [{ person: 'kim@contoso.com', name: 'Desk', aaguid: yubikey }], unreadable: [], cut: false },
    });
  });
  test('tells each line that has no model', () => {
    expect(readListedKeys(`upn,aaGuid\na,${yubikey}\nb,\nc,x`).unreadable).toEqual([3, 4]);
  });
});
