import { describe, expect, it } from 'vitest';
import {
  key,
  other,
  hidden,
  sales,
  admins,
  rules,
  target,
  legacy,
  configured,
  judge,
  type AcceptanceCase,
} from '../fixtures/policies.ts';

const legacyCases: AcceptanceCase[] = [
  ['no restriction', { policy: legacy() }, 'accepted', 'fits'],
  ['no restriction, make and model not shared', { policy: legacy(), aaguid: hidden }, 'accepted', 'fits'],
  ['switched off', { policy: legacy({ state: 'disabled' }) }, 'refused', 'policy-disabled'],
  ['a newer state', { policy: legacy({ state: null }) }, 'unknown', 'not-understood'],
  ['attestation enforced, given', { policy: legacy({ attestationEnforced: true }) }, 'accepted', 'fits'],
  [
    'attestation enforced, none',
    { policy: legacy({ attestationEnforced: true }), attestation: 'none' },
    'refused',
    'attestation-missing',
  ],
  [
    'attestation enforced, not asked yet',
    { policy: legacy({ attestationEnforced: true }), attestation: 'unknown' },
    'unknown',
    'attestation-not-known',
  ],
  [
    'attestation enforced, model not on the list',
    { policy: legacy({ attestationEnforced: true }), onMicrosoftsList: false },
    'unknown',
    'not-on-microsofts-list',
  ],
  ['attestation not enforced, none', { policy: legacy(), attestation: 'none' }, 'accepted', 'fits'],
  ['attestation not told', { policy: legacy({ attestationEnforced: null }) }, 'unknown', 'not-understood'],
  ['on the allow list', { policy: legacy({ keyRestrictions: rules('allow', other, key) }) }, 'accepted', 'fits'],
  [
    'on the allow list, in capitals',
    { policy: legacy({ keyRestrictions: rules('allow', key) }), aaguid: key.toUpperCase() },
    'accepted',
    'fits',
  ],
  ['not on the allow list', { policy: legacy({ keyRestrictions: rules('allow', other) }) }, 'refused', 'not-allowed'],
  [
    'an empty allow list',
    { policy: legacy({ keyRestrictions: rules('allow') }), aaguid: hidden },
    'refused',
    'not-allowed',
  ],
  [
    'an allow list, model not shared',
    { policy: legacy({ keyRestrictions: rules('allow', other) }), aaguid: hidden },
    'unknown',
    'model-not-shared',
  ],
  [
    'an allow list that names the zero AAGUID',
    { policy: legacy({ keyRestrictions: rules('allow', hidden) }), aaguid: hidden },
    'accepted',
    'fits',
  ],
  ['on the block list', { policy: legacy({ keyRestrictions: rules('block', key) }) }, 'refused', 'blocked'],
  ['not on the block list', { policy: legacy({ keyRestrictions: rules('block', other) }) }, 'accepted', 'fits'],
  [
    'a block list, model not shared',
    { policy: legacy({ keyRestrictions: rules('block', other) }), aaguid: null },
    'unknown',
    'model-not-shared',
  ],
  [
    'a block list that is not enforced',
    { policy: legacy({ keyRestrictions: { ...rules('block', key), enforced: false } }) },
    'accepted',
    'fits',
  ],
  ['a newer kind of list', { policy: legacy({ keyRestrictions: rules('unknown', key) }) }, 'unknown', 'not-understood'],
  [
    'blocked, and attestation not known',
    { policy: legacy({ attestationEnforced: true, keyRestrictions: rules('block', key) }), attestation: 'unknown' },
    'refused',
    'blocked',
  ],
];

const groupCases: AcceptanceCase[] = [
  [
    'a group of the person is included',
    { policy: legacy({ includeTargets: [target(sales)] }), groups: [sales.toUpperCase()] },
    'accepted',
    'fits',
  ],
  [
    'no group of the person is included',
    { policy: legacy({ includeTargets: [target(sales)] }), groups: [admins] },
    'refused',
    'not-included',
  ],
  ['nobody is included', { policy: legacy({ includeTargets: [] }) }, 'refused', 'not-included'],
  [
    'a group is included, groups not readable',
    { policy: legacy({ includeTargets: [target(sales)] }) },
    'unknown',
    'membership-not-known',
  ],
  [
    'a group is included, groups not readable, but the key would be refused anyway',
    { policy: legacy({ includeTargets: [target(sales)], keyRestrictions: rules('block', key) }) },
    'refused',
    'blocked',
  ],
  ['targets not told', { policy: legacy({ includeTargets: null }) }, 'unknown', 'membership-not-known'],
  [
    'a group of the person is excluded',
    { policy: legacy({ excludeTargets: [{ id: sales }] }), groups: [sales] },
    'refused',
    'excluded',
  ],
  [
    'included and excluded: exclusion wins',
    { policy: legacy({ includeTargets: [target(sales)], excludeTargets: [{ id: sales }] }), groups: [sales] },
    'refused',
    'excluded',
  ],
  [
    'another group is excluded',
    { policy: legacy({ excludeTargets: [{ id: sales }] }), groups: [admins] },
    'accepted',
    'fits',
  ],
  [
    'a group is excluded, groups not readable',
    { policy: legacy({ excludeTargets: [{ id: sales }] }) },
    'unknown',
    'membership-not-known',
  ],
  [
    'a group is excluded, groups not readable, key blocked',
    { policy: legacy({ excludeTargets: [{ id: sales }], keyRestrictions: rules('block', key) }) },
    'refused',
    'blocked',
  ],
  ['everyone is excluded', { policy: legacy({ excludeTargets: [{ id: 'all_users' }] }) }, 'refused', 'excluded'],
];

describe('Y2: would this organisation accept the key?', () => {
  it.each(legacyCases)('legacy fields: %s', (_, question, verdict, reason) => {
    expect(judge(question)).toEqual({ verdict, reason, source: 'policy' });
  });

  it.each(groupCases)('groups: %s', (_, question, verdict, reason) => {
    expect(judge(question)).toEqual({ verdict, reason, source: 'policy' });
  });

  it('the policy counts before the configuration', () => {
    const acceptedKeys = configured({ block: [key] });
    expect(judge({ policy: legacy(), acceptedKeys })).toMatchObject({ verdict: 'accepted', source: 'policy' });
  });

  it('nothing known is neither a yes nor a no', () => {
    expect(judge({})).toEqual({ verdict: 'unknown', reason: 'nothing-known', source: 'none' });
  });
});
