import type { Person } from '../people.ts';
import type { Scenario } from '../scenarios.ts';
import type { StoredKey } from '../tenant-state.ts';
import { graphTime } from './graph-time.ts';

type Resource = Record<string, unknown>;
type Text = (plain: string) => string;

export const metadata = 'https://graph.microsoft.com/v1.0/$metadata#';

export const userResource = (who: Person, text: Text): Resource => ({
  id: who.id,
  accountEnabled: true,
  displayName: text(who.displayName),
  mail: who.userType === 'Guest' ? null : who.userPrincipalName,
  preferredLanguage: null,
  userPrincipalName: who.userPrincipalName,
  userType: who.userType,
  externalUserState: who.userType === 'Guest' ? 'Accepted' : null,
});

export const keyResource = (key: StoredKey, text: Text): Resource => ({
  id: key.id,
  displayName: text(key.displayName),
  createdDateTime: graphTime(key.createdAt),
  aaGuid: key.aaGuid,
  model: text(key.model),
  attestationCertificates: key.attestationCertificates,
  attestationLevel: key.attestationLevel,
  passkeyType: key.passkeyType,
});

const defaultProfile = '00000000-0000-0000-0000-000000000001';
const everyone = 'all_users';
/** A group that nobody here belongs to. */
export const otherGroup = '6f2d1c3a-5b0e-4e0f-9a61-0000000000f0';
/** A model that does not exist. */
const otherModel = '6f2d1c3a-5b0e-4e0f-9a61-0000000000aa';

/** The FIDO2 part of the authentication methods policy, as the scenario has it. */
export function policyResource(scenario: Scenario, text: Text): Resource {
  const attested = scenario.acceptedKeys === 'attested';
  const keyRestrictions =
    scenario.acceptedKeys === 'another-model'
      ? { isEnforced: true, enforcementType: 'allow', aaGuids: [otherModel] }
      : { isEnforced: false, enforcementType: 'allow', aaGuids: [] };
  return {
    '@odata.context': `${metadata}authenticationMethodConfigurations/$entity`,
    '@odata.type': '#microsoft.graph.fido2AuthenticationMethodConfiguration',
    id: 'Fido2',
    state: 'enabled',
    isSelfServiceRegistrationAllowed: scenario.creationOptions !== 'self-service-off',
    isAttestationEnforced: attested,
    defaultPasskeyProfile: defaultProfile,
    keyRestrictions,
    excludeTargets: [],
    includeTargets: [
      {
        targetType: 'group',
        id: scenario.creationOptions === 'not-in-scope' ? otherGroup : everyone,
        isRegistrationRequired: false,
        allowedPasskeyProfiles: [defaultProfile],
      },
    ],
    passkeyProfiles: [
      {
        id: defaultProfile,
        name: text('Default passkey profile'),
        passkeyTypes: 'deviceBound,synced',
        attestationEnforcement: attested ? 'registrationOnly' : 'disabled',
        keyRestrictions,
      },
    ],
    ...scenario.readiness.policy,
  };
}

/** The person's one PC. Without a right to read devices Graph names it and says nothing else. */
export const deviceResource = (who: Person, mayRead: boolean, text: Text): Resource => {
  const id = who.id.replace(/^6f2d1c3a/, 'd0d0d0d0');
  const named = { '@odata.type': '#microsoft.graph.device', id };
  if (!mayRead) return named;
  return {
    ...named,
    deviceId: id,
    displayName: text('PRACTICE-PC'),
    accountEnabled: true,
    operatingSystem: 'Windows',
    operatingSystemVersion: '10.0.26100.4061',
    trustType: 'AzureAd',
    profileType: 'RegisteredDevice',
    isCompliant: true,
    isManaged: true,
    managementType: 'MDM',
    enrollmentType: 'AzureDomainJoined',
    mdmAppId: '0000000a-0000-0000-c000-000000000000',
    manufacturer: text('Practice Devices'),
    model: text('Practice PC'),
    approximateLastSignInDateTime: '2026-11-20T08:00:00Z',
    registrationDateTime: '2025-02-03T08:00:00Z',
  };
};

/** `/me/authentication/methods`: everything that the person can prove themselves with. */
export const methodResources = (who: Person, keys: readonly StoredKey[], text: Text): Resource[] => [
  {
    '@odata.type': '#microsoft.graph.passwordAuthenticationMethod',
    id: '28c10230-6103-485e-b985-444c60001490',
    password: null,
    createdDateTime: '2025-02-03T08:00:00Z',
  },
  {
    '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod',
    id: who.id.replace(/^6f2d1c3a/, 'a0a0a0a0'),
    displayName: text('Practice phone'),
    deviceTag: 'SoftwareTokenActivated',
    phoneAppVersion: '6.2411.0',
    createdDateTime: '2025-02-03T08:00:00Z',
  },
  ...keys.map((key) => ({
    '@odata.type': '#microsoft.graph.fido2AuthenticationMethod',
    ...keyResource(key, text),
  })),
];
