import { passPolicyResource } from '../graph/pass-resources.ts';
import { graphTime } from '../graph/graph-time.ts';
import { metadata, policyResource } from '../graph/resources.ts';
import { person } from '../people.ts';
import type { Scenario } from '../scenarios.ts';
import type { Directory } from '../tenant-state.ts';

type Resource = Record<string, unknown>;
type Text = (plain: string) => string;

const noContext = (resource: Resource): Resource =>
  Object.fromEntries(Object.entries(resource).filter(([name]) => name !== '@odata.context'));

const configuration = (id: string, state: 'enabled' | 'disabled', type = id): Resource => ({
  '@odata.type': `#microsoft.graph.${type.slice(0, 1).toLowerCase()}${type.slice(1)}AuthenticationMethodConfiguration`,
  ...{ id, state, excludeTargets: [] },
});

/** Graph's `authenticationMethodsPolicy`, with the configurations that it expands by itself. */
export const methodsPolicyResource = (scenario: Scenario, text: Text): Resource => ({
  '@odata.context': `${metadata}authenticationMethodsPolicy`,
  id: 'authenticationMethodsPolicy',
  displayName: text('Authentication Methods Policy'),
  description: text('Which authentication methods are allowed'),
  lastModifiedDateTime: '2026-06-01T08:00:00Z',
  policyVersion: '1.5',
  policyMigrationState: 'migrationComplete',
  registrationEnforcement: {
    authenticationMethodsRegistrationCampaign: {
      snoozeDurationInDays: 1,
      enforceRegistrationAfterAllowedSnoozes: true,
      state: scenario.readiness.campaign,
      excludeTargets: [],
      includeTargets: [
        { id: 'all_users', targetType: 'group', targetedAuthenticationMethod: 'microsoftAuthenticator' },
      ],
    },
  },
  authenticationMethodConfigurations: [
    noContext(policyResource(scenario, text)),
    noContext(passPolicyResource(scenario.helpdesk.passPolicy)),
    configuration('MicrosoftAuthenticator', 'enabled'),
    configuration('Sms', 'disabled'),
    configuration('Voice', 'disabled'),
    configuration('SoftwareOath', 'disabled'),
    configuration('X509Certificate', 'disabled'),
  ],
});

/** Graph's `application` of the employees' page. */
export const applicationResource = (
  { readiness: { app } }: Scenario,
  { clientId }: Directory,
  text: Text,
): Resource => ({
  '@odata.context': `${metadata}applications/$entity`,
  id: '6f2d1c3a-5b0e-4e0f-9a65-000000000001',
  appId: clientId,
  displayName: text('Latchkey'),
  signInAudience: 'AzureADMyOrg',
  spa: { redirectUris: app.spa },
  web: { redirectUris: app.web, homePageUrl: null, logoutUrl: null },
  publicClient: { redirectUris: [] },
  passwordCredentials: app.secrets.map((endDateTime, index) => ({
    keyId: `6f2d1c3a-5b0e-4e0f-9a65-${String(100 + index).padStart(12, '0')}`,
    displayName: text('Practice secret'),
    hint: 'abc',
    secretText: null,
    customKeyIdentifier: null,
    startDateTime: '2025-02-03T08:00:00Z',
    endDateTime,
  })),
  keyCredentials: [],
});

export const ownerResources = ({ readiness: { app } }: Scenario, text: Text): Resource[] =>
  app.owners.map(person).map(({ id, displayName, userPrincipalName, mail }) => ({
    '@odata.type': '#microsoft.graph.user',
    ...{ id, userPrincipalName, mail, displayName: text(displayName) },
  }));

export const practicePrincipal = '6f2d1c3a-5b0e-4e0f-9a65-000000000002';
const otherOrganisation = '6f2d1c3a-5b0e-4e0f-9a66-000000000001';

/** Graph's `servicePrincipal` of the employees' page. */
export const principalResource = ({ readiness: { app } }: Scenario, directory: Directory, text: Text): Resource => ({
  '@odata.context': `${metadata}servicePrincipals/$entity`,
  id: practicePrincipal,
  appId: directory.clientId,
  displayName: text('Latchkey'),
  appOwnerOrganizationId: app.foreign ? otherOrganisation : directory.tenantId,
  appRoleAssignmentRequired: false,
});

export const grantResources = ({ readiness: { app } }: Scenario): Resource[] => [
  {
    id: 'practice-grant-1',
    clientId: practicePrincipal,
    consentType: 'AllPrincipals',
    principalId: null,
    resourceId: '6f2d1c3a-5b0e-4e0f-9a65-000000000003',
    scope: ` ${app.scopes}`,
  },
];

/** Graph's `userRegistrationMethodSummary`. */
export const summaryResource = ({ readiness: { registered } }: Scenario): Resource => ({
  '@odata.context': `${metadata}microsoft.graph.userRegistrationMethodSummary`,
  totalUserCount: 320,
  userRoles: 'all',
  userTypes: 'all',
  userRegistrationMethodCounts: Object.entries(registered).map(([authenticationMethod, userCount]) => ({
    ...{ authenticationMethod, userCount },
  })),
});

/** One row of Graph's report on registrations, made some hours ago. */
export const registrationResource = (text: Text, now: number): Resource => {
  const { id, displayName, userPrincipalName } = person('employee');
  return {
    id,
    userDisplayName: text(displayName),
    userPrincipalName,
    userType: 'member',
    isAdmin: false,
    isMfaCapable: true,
    isMfaRegistered: true,
    isPasswordlessCapable: true,
    isSsprCapable: false,
    isSsprEnabled: false,
    isSsprRegistered: false,
    isSystemPreferredAuthenticationMethodEnabled: false,
    lastUpdatedDateTime: graphTime(now - 5 * 60 * 60_000),
    methodsRegistered: ['passKeyDeviceBound'],
    systemPreferredAuthenticationMethods: [],
    userPreferredMethodForSecondaryAuthentication: 'none',
  };
};

/** Graph's `deviceConfiguration` of Intune, one of each kind. */
export const intuneResources = ({ readiness: { intune } }: Scenario, text: Text): Resource[] => [
  {
    '@odata.type': '#microsoft.graph.windows10GeneralConfiguration',
    id: '6f2d1c3a-5b0e-4e0f-9a67-000000000001',
    displayName: text('Practice: Windows'),
    description: null,
    version: 1,
    createdDateTime: '2025-02-03T08:00:00Z',
    lastModifiedDateTime: '2025-02-03T08:00:00Z',
  },
  {
    '@odata.type': '#microsoft.graph.windowsIdentityProtectionConfiguration',
    id: '6f2d1c3a-5b0e-4e0f-9a67-000000000002',
    displayName: text('Practice: keys at the lock screen'),
    description: null,
    version: 1,
    createdDateTime: '2025-02-03T08:00:00Z',
    lastModifiedDateTime: '2025-02-03T08:00:00Z',
    useSecurityKeyForSignin: intune,
    windowsHelloForBusinessBlocked: false,
  },
];
