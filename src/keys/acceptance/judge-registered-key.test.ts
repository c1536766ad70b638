import { expect, test } from 'vitest';
import { configured, key, legacy, other, profile, rules, three, withProfiles } from '../fixtures/policies.ts';
import type { RegisteredKey } from '../../registration/registered-key.ts';
import { judgeRegisteredKey } from './judge-registered-key.ts';

const nothing = { policy: null, acceptedKeys: null };
const attested = withProfiles([profile('p1', { attestation: 'required' })]);

test.each([
  ['nothing is known', nothing, 'attested', 'unknown', 'nothing-known'],
  ['the policy lets it in', { ...nothing, policy: legacy() }, 'unknown', 'accepted', 'fits'],
  [
    'the policy blocks it',
    { ...nothing, policy: legacy({ keyRestrictions: rules('block', key) }) },
    'attested',
    'refused',
    'blocked',
  ],
  [
    'a profile of a group may let it in',
    { ...nothing, policy: three() },
    'attested',
    'unknown',
    'membership-not-known',
  ],
  ['the policy asks for attestation, and it gave it', { ...nothing, policy: attested }, 'attested', 'accepted', 'fits'],
  [
    'the policy asks for attestation now, and it gave none then',
    { ...nothing, policy: attested },
    'not-attested',
    'unknown',
    'attestation-not-known',
  ],
  [
    'the configuration asks for attestation, and it gave none',
    { ...nothing, acceptedKeys: configured({ attestation: 'required' }) },
    'not-attested',
    'refused',
    'attestation-missing',
  ],
  [
    'the configuration does not list it',
    { ...nothing, acceptedKeys: configured({ allow: [other] }) },
    'attested',
    'refused',
    'not-allowed',
  ],
  [
    'the policy counts before the configuration',
    { policy: legacy(), acceptedKeys: configured({ block: [key] }) },
    'attested',
    'accepted',
    'fits',
  ],
] as const)('Y2: a registered key where %s', (_, known, attestation, verdict, reason) => {
  const passkeyType = 'device-bound';
  expect(judgeRegisteredKey({ aaguid: key, attestation, passkeyType }, known)).toMatchObject({ verdict, reason });
});

test.each<[RegisteredKey['passkeyType'], string, string, string]>([
  ['synced', 'synced', 'accepted', 'fits'],
  ['device-bound', 'synced', 'refused', 'synced-only'],
  ['unknown', 'synced', 'unknown', 'type-not-known'],
  ['unknown', 'quantum', 'unknown', 'not-understood'],
  ['synced', 'deviceBound', 'refused', 'device-bound-only'],
  ['device-bound', 'deviceBound', 'accepted', 'fits'],
])('Y2: a registered %s passkey where the policy takes %s ones', (passkeyType, taken, verdict, reason) => {
  const policy = withProfiles([profile('p1', { passkeyTypes: [taken] })]);
  const judged = judgeRegisteredKey({ aaguid: key, attestation: 'unknown', passkeyType }, { ...nothing, policy });
  expect(judged).toMatchObject({ verdict, reason });
});
