import { describe, expect, it } from 'vitest';
import {
  key,
  other,
  hidden,
  sales,
  admins,
  rules,
  profile,
  target,
  withProfiles,
  three,
  configured,
  judge,
  type AcceptanceCase,
} from '../fixtures/policies.ts';

const profileCases: AcceptanceCase[] = [
  ['in no group: the profile for everyone', { policy: three(), groups: [] }, 'refused', 'blocked'],
  ['in sales: any profile that applies', { policy: three(), groups: [sales] }, 'accepted', 'fits'],
  ['in sales, no attestation', { policy: three(), groups: [sales], attestation: 'none' }, 'refused', 'blocked'],
  [
    'in sales, attestation not asked yet',
    { policy: three(), groups: [sales], attestation: 'unknown' },
    'unknown',
    'attestation-not-known',
  ],
  ['an administrator', { policy: three(), groups: [admins], attestation: 'none' }, 'accepted', 'fits'],
  [
    'an administrator with another key',
    { policy: three(), groups: [admins], aaguid: other, attestation: 'none' },
    'accepted',
    'fits',
  ],
  ['in both groups', { policy: three(), groups: [admins, sales], attestation: 'none' }, 'accepted', 'fits'],
  ['groups not readable, refused for everyone', { policy: three() }, 'unknown', 'membership-not-known'],
  ['groups not readable, accepted for everyone', { policy: three(), aaguid: other }, 'accepted', 'fits'],
  [
    'sales excluded, and in it',
    { policy: three({ excludeTargets: [{ id: sales }] }), groups: [sales, admins] },
    'refused',
    'excluded',
  ],
  ['switched off', { policy: three({ state: 'disabled' }), groups: [admins] }, 'refused', 'policy-disabled'],
  [
    'a target with two profiles',
    { policy: three({ includeTargets: [target('all_users', 'p1', 'p3')] }) },
    'accepted',
    'fits',
  ],
  [
    'a target without profiles takes the default',
    { policy: three({ includeTargets: [target('all_users')] }) },
    'refused',
    'blocked',
  ],
  [
    'a target without profiles, no default',
    { policy: three({ includeTargets: [target('all_users')], defaultProfile: null }) },
    'unknown',
    'not-understood',
  ],
  [
    'a profile that the answer does not contain',
    { policy: three({ includeTargets: [target('all_users', 'p9')] }) },
    'unknown',
    'not-understood',
  ],
  [
    'targets not told: one of three would refuse',
    { policy: three({ includeTargets: null }) },
    'unknown',
    'membership-not-known',
  ],
  [
    'synced passkeys only',
    { policy: withProfiles([profile('p1', { passkeyTypes: ['synced'] })]) },
    'refused',
    'synced-only',
  ],
  [
    'both types',
    { policy: withProfiles([profile('p1', { passkeyTypes: ['deviceBound', 'synced'] })]) },
    'accepted',
    'fits',
  ],
  [
    'synced passkeys only, and it is one',
    { policy: withProfiles([profile('p1', { passkeyTypes: ['synced'] })]), passkeyType: 'synced' },
    'accepted',
    'fits',
  ],
  [
    'device-bound passkeys only, and it is copied',
    { policy: withProfiles([profile('p1')]), passkeyType: 'synced' },
    'refused',
    'device-bound-only',
  ],
  [
    'device-bound passkeys only, and nobody knows whether it is copied',
    { policy: withProfiles([profile('p1')]), passkeyType: 'unknown' },
    'unknown',
    'type-not-known',
  ],
  [
    'both types, and nobody knows whether it is copied',
    { policy: withProfiles([profile('p1', { passkeyTypes: ['deviceBound', 'synced'] })]), passkeyType: 'unknown' },
    'accepted',
    'fits',
  ],
  [
    'refused for everyone, and by a group that may not apply, which is named first',
    {
      policy: three({
        profiles: [
          profile('p1', { keyRestrictions: rules('block', key) }),
          profile('p2', { keyRestrictions: rules('allow', other) }),
        ],
        includeTargets: [target(sales, 'p2'), target('all_users', 'p1')],
      }),
    },
    'refused',
    'blocked',
  ],
  [
    'synced only by one profile, another model by the other: another key would do',
    {
      policy: withProfiles(
        [profile('p1', { passkeyTypes: ['synced'] }), profile('p2', { keyRestrictions: rules('allow', other) })],
        { includeTargets: [target('all_users', 'p1', 'p2')] },
      ),
    },
    'refused',
    'not-allowed',
  ],
  [
    'synced only for everyone, another model for a group that may not apply',
    {
      policy: withProfiles(
        [profile('p1', { passkeyTypes: ['synced'] }), profile('p2', { keyRestrictions: rules('allow', other) })],
        { includeTargets: [target('all_users', 'p1'), target(sales, 'p2')] },
      ),
    },
    'refused',
    'not-allowed',
  ],
  ['types not told', { policy: withProfiles([profile('p1', { passkeyTypes: null })]) }, 'accepted', 'fits'],
  [
    'a newer type',
    { policy: withProfiles([profile('p1', { passkeyTypes: ['quantum'] })]) },
    'unknown',
    'not-understood',
  ],
  [
    'a newer kind of enforcement',
    { policy: withProfiles([profile('p1', { attestation: 'unknown' })]) },
    'unknown',
    'not-understood',
  ],
  [
    'legacy fields do not count beside profiles',
    {
      policy: withProfiles([profile('p1')], { attestationEnforced: true, keyRestrictions: rules('block', key) }),
      attestation: 'none',
    },
    'accepted',
    'fits',
  ],
];

const configurationCases: AcceptanceCase[] = [
  ['anything goes', { acceptedKeys: configured() }, 'accepted', 'fits'],
  ['anything goes, make and model not shared', { acceptedKeys: configured(), aaguid: null }, 'accepted', 'fits'],
  ['allowed', { acceptedKeys: configured({ allow: [key] }) }, 'accepted', 'fits'],
  ['not allowed', { acceptedKeys: configured({ allow: [other] }) }, 'refused', 'not-allowed'],
  ['allowed and blocked', { acceptedKeys: configured({ allow: [key], block: [key] }) }, 'refused', 'blocked'],
  [
    'neither allowed nor blocked',
    { acceptedKeys: configured({ allow: [other], block: [other] }) },
    'refused',
    'not-allowed',
  ],
  ['not blocked', { acceptedKeys: configured({ block: [other] }) }, 'accepted', 'fits'],
  [
    'make and model not shared',
    { acceptedKeys: configured({ block: [other] }), aaguid: hidden },
    'unknown',
    'model-not-shared',
  ],
  [
    'attestation required, none',
    { acceptedKeys: configured({ attestation: 'required' }), attestation: 'none' },
    'refused',
    'attestation-missing',
  ],
  ['attestation required, given', { acceptedKeys: configured({ attestation: 'required' }) }, 'accepted', 'fits'],
  [
    'attestation required, not asked yet',
    { acceptedKeys: configured({ attestation: 'required' }), attestation: 'unknown' },
    'unknown',
    'attestation-not-known',
  ],
];

describe('Y2: would this organisation accept the key, by profiles and by configuration?', () => {
  it.each(profileCases)('profiles: %s', (_, question, verdict, reason) => {
    expect(judge(question)).toEqual({ verdict, reason, source: 'policy' });
  });

  it.each(configurationCases)('configuration: %s', (_, question, verdict, reason) => {
    expect(judge(question)).toEqual({ verdict, reason, source: 'configuration' });
  });
});
