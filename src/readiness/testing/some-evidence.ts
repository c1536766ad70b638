import type { AccessPolicy } from '../access-policy.ts';
import type { AppFacts, Evidence, MethodsFacts, PassFacts, PolicyFacts } from '../evidence.ts';
import type { Reading } from '../tenant-reading.ts';
import type { Strength } from '../strength.ts';

export const profileId = '00000000-0000-0000-0000-000000000001';
/** Two models that the catalogue has. */
export const [yubikey, feitian] = ['2fc0579f-8113-47ea-b116-bb5a8db9202a', '12ded745-4bed-47d4-abaa-e713f51d6393'];
export const groupA = '6f2d1c3a-5b0e-4e0f-9a62-000000000001';
export const groupB = '6f2d1c3a-5b0e-4e0f-9a62-000000000002';

export const read = <Value>(value: Value): Reading<Value> => ({ read: true, value });
export const unread = { read: false, why: 'no-consent' } as const;

export const policyFacts: PolicyFacts = {
  state: 'enabled',
  selfServiceAllowed: true,
  profiles: [{ id: profileId, attestation: 'required', passkeyTypes: ['deviceBound'], keyRestrictions: null }],
  profileNames: { [profileId]: 'Default passkey profile' },
  defaultProfile: profileId,
  includeTargets: [{ id: 'all_users', profiles: [profileId] }],
  excludeTargets: [],
  attestationEnforced: true,
  keyRestrictions: null,
};

export const methodsFacts: MethodsFacts = {
  on: { fido2: true, temporaryaccesspass: true, sms: false, voice: false, microsoftauthenticator: true },
  campaign: 'off',
  campaignFor: [],
};

export const passFacts: PassFacts = {
  state: 'enabled',
  includes: ['all_users'],
  excludes: [],
  once: false,
  longest: 480,
};

export const appFacts: AppFacts = {
  addresses: [{ platform: 'spa', address: 'https://keys.contoso.com/' }],
  owners: [],
  secrets: 0,
  foreign: false,
};

export const mfaStrength: Strength = {
  name: 'Multifactor authentication',
  combinations: [
    'windowsHelloForBusiness',
    'fido2',
    'temporaryAccessPassOneTime',
    'temporaryAccessPassMultiUse',
    'password,sms',
  ],
  models: null,
};
export const phishingResistant: Strength = {
  name: 'Phishing resistant MFA',
  combinations: ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor'],
  models: null,
};
export const onlyKeys: Strength = { name: 'Keys only', combinations: ['fido2'], models: null };

export const registering: AccessPolicy = {
  name: 'Register with care',
  state: 'on',
  who: 'everybody',
  excluded: 0,
  registering: true,
  page: false,
  deciders: [],
  grant: { any: true, controls: [], strength: mfaStrength },
};

export const asking = (strength: Strength, more: Partial<AccessPolicy> = {}): AccessPolicy => ({
  ...registering,
  grant: { any: true, controls: [], strength },
  ...more,
});

export const evidence: Evidence = {
  policy: read(policyFacts),
  methods: read(methodsFacts),
  pass: read(passFacts),
  access: read([]),
  app: read(appFacts),
  consents: read(['User.Read', 'UserAuthMethod-Passkey.Read']),
  person: read({ name: 'Kim', guest: false, memberOf: [] }),
  registrations: read({ counts: {}, day: '2026-11-27' }),
  intune: read(['Keys at the lock screen']),
};
