import { expect, test } from 'vitest';
import { judgeAcceptance, type Acceptance } from '../keys/acceptance/acceptance.ts';
import { configured, key, other } from '../keys/fixtures/policies.ts';
import { fido2Policy } from './read-fido2-policy.ts';

const everyone = '00000000-0000-0000-0000-000000000001';
const attestedOnly = '00000000-0000-0000-0000-000000000002';
const oneModel = '00000000-0000-0000-0000-000000000003';
const sales = '11111111-1111-4111-8111-111111111111';
const contractors = '22222222-2222-4222-8222-222222222222';

/**
 * As Graph tells it to those who may read it: three profiles beside the fields that they replace, which say something else.
 * Everyone may use all models but one, sales need attestation, one group is left out.
 */
const told = {
  '@odata.type': '#microsoft.graph.fido2AuthenticationMethodConfiguration',
  id: 'Fido2',
  state: 'enabled',
  isSelfServiceRegistrationAllowed: true,
  isAttestationEnforced: true,
  keyRestrictions: { isEnforced: true, enforcementType: 'allow', aaGuids: [other] },
  defaultPasskeyProfile: everyone,
  includeTargets: [
    { targetType: 'group', id: 'all_users', isRegistrationRequired: false, allowedPasskeyProfiles: [everyone] },
    { targetType: 'group', id: sales.toUpperCase(), allowedPasskeyProfiles: [attestedOnly, oneModel] },
  ],
  excludeTargets: [{ targetType: 'group', id: contractors }],
  passkeyProfiles: [
    {
      ...{ id: everyone, name: 'Default', passkeyTypes: 'deviceBound,synced', attestationEnforcement: 'disabled' },
      keyRestrictions: { isEnforced: true, enforcementType: 'block', aaGuids: [key.toUpperCase()] },
    },
    {
      ...{
        id: attestedOnly,
        name: 'Attested',
        passkeyTypes: 'deviceBound',
        attestationEnforcement: 'registrationOnly',
      },
      keyRestrictions: { isEnforced: false, enforcementType: 'allow', aaGuids: [] },
    },
    {
      ...{ id: oneModel, name: 'One model', passkeyTypes: 'deviceBound', attestationEnforcement: 'disabled' },
      keyRestrictions: { isEnforced: true, enforcementType: 'allow', aaGuids: [other] },
    },
  ],
};
const refusal = { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges.' } };

interface Asked {
  aaguid: string;
  attestation: 'present' | 'none';
  groups: readonly string[] | null;
  listed?: boolean;
}

function judge(body: unknown, { aaguid, attestation, groups, listed = true }: Asked): Acceptance {
  const acceptedKeys = configured({ allow: [key] });
  const policy = fido2Policy(body);
  const evidence = { aaguid, attestation, onMicrosoftsList: listed, passkeyType: 'device-bound' } as const;
  return judgeAcceptance({ policy, acceptedKeys, groups, ...evidence });
}

const readable: readonly (readonly [string, Asked, Acceptance['verdict'], Acceptance['reason']])[] = [
  ['another model', { aaguid: other, attestation: 'none', groups: [] }, 'accepted', 'fits'],
  [
    'another model, groups unknown',
    { aaguid: other, attestation: 'none', groups: null },
    'unknown',
    'membership-not-known',
  ],
  ['a blocked model', { aaguid: key, attestation: 'present', groups: [] }, 'refused', 'blocked'],
  ['a blocked model, in sales, attested', { aaguid: key, attestation: 'present', groups: [sales] }, 'accepted', 'fits'],
  [
    'a blocked model, in sales, not attested',
    { aaguid: key, attestation: 'none', groups: [sales] },
    'refused',
    'blocked',
  ],
  [
    'a blocked model, in sales, unlisted',
    { aaguid: key, attestation: 'present', groups: [sales], listed: false },
    'unknown',
    'not-on-microsofts-list',
  ],
  [
    'a blocked model, groups unknown',
    { aaguid: key, attestation: 'present', groups: null },
    'unknown',
    'membership-not-known',
  ],
  [
    'a blocked model, not attested, groups unknown',
    { aaguid: key, attestation: 'none', groups: null },
    'refused',
    'blocked',
  ],
  [
    'anything, left out',
    { aaguid: other, attestation: 'present', groups: [contractors, sales] },
    'refused',
    'excluded',
  ],
];

test.each(readable)('Y2: the policy as Graph tells it, for %s', (_, asked, verdict, reason) => {
  expect(judge(told, asked)).toEqual({ verdict, reason, source: 'policy' });
});

test.each(readable)('Y2: the policy refused to the person, for %s: the configuration speaks', (_, asked) => {
  const allowed = asked.aaguid === key;
  expect(judge(refusal, asked)).toEqual({
    ...(allowed ? { verdict: 'accepted', reason: 'fits' } : { verdict: 'refused', reason: 'not-allowed' }),
    source: 'configuration',
  });
});
