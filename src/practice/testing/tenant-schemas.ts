/**
 * Graph v1.0 as Microsoft's documentation describes it, for what only the readiness page asks: authentication methods policy,
 * strengths, Conditional Access, applications, reports, Intune. See graph-schemas.ts.
 */
import * as v from 'valibot';
import { boolean, fido2Configuration, int32, listOf, string, targetType, type } from './graph-schemas.ts';
import { passConfiguration } from './directory-schemas.ts';

const strings = v.array(v.string());
const time = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)));
const state = v.nullable(v.picklist(['enabled', 'disabled']));
const targets = v.array(type({ id: v.string(), targetType }));

const isType = (name: string) =>
  v.looseObject({ '@odata.type': v.literal(`#microsoft.graph.${name}AuthenticationMethodConfiguration`) });

export const methodsPolicy = type({
  id: v.string(),
  description: string,
  displayName: string,
  lastModifiedDateTime: time,
  policyMigrationState: v.picklist(['preMigration', 'migrationInProgress', 'migrationComplete']),
  policyVersion: string,
  reconfirmationInDays: int32,
  registrationEnforcement: v.nullable(
    type({
      authenticationMethodsRegistrationCampaign: v.nullable(
        type({
          snoozeDurationInDays: int32,
          enforceRegistrationAfterAllowedSnoozes: boolean,
          state: v.picklist(['default', 'enabled', 'disabled', 'unknownFutureValue']),
          excludeTargets: targets,
          includeTargets: v.array(type({ id: v.string(), targetType, targetedAuthenticationMethod: v.string() })),
        }),
      ),
    }),
  ),
  authenticationMethodConfigurations: v.array(
    v.union([
      v.intersect([isType('fido2'), fido2Configuration]),
      v.intersect([isType('temporaryAccessPass'), passConfiguration]),
      ...['microsoftAuthenticator', 'sms', 'voice', 'softwareOath', 'x509Certificate'].map((name) =>
        v.intersect([isType(name), type({ id: v.string(), state, excludeTargets: targets })]),
      ),
    ]),
  ),
});

const strength = type({
  id: v.string(),
  createdDateTime: time,
  modifiedDateTime: time,
  displayName: string,
  description: string,
  policyType: v.picklist(['builtIn', 'custom', 'unknownFutureValue']),
  requirementsSatisfied: v.picklist(['none', 'mfa', 'unknownFutureValue']),
  allowedCombinations: strings,
  combinationConfigurations: v.array(type({ id: v.string(), appliesToCombinations: strings, allowedAAGUIDs: strings })),
});
export const strengths = listOf(strength);

const risks = v.array(v.picklist(['low', 'medium', 'high', 'hidden', 'none', 'unknownFutureValue']));

export const accessPolicies = listOf(
  type({
    id: v.string(),
    templateId: string,
    displayName: v.string(),
    createdDateTime: time,
    modifiedDateTime: time,
    state: v.picklist(['enabled', 'disabled', 'enabledForReportingButNotEnforced']),
    sessionControls: v.null(),
    conditions: type({
      userRiskLevels: risks,
      signInRiskLevels: risks,
      servicePrincipalRiskLevels: risks,
      clientAppTypes: strings,
      platforms: v.null(),
      locations: v.nullable(type({ includeLocations: strings, excludeLocations: strings })),
      devices: v.null(),
      clientApplications: v.null(),
      applications: type({ includeApplications: strings, excludeApplications: strings, includeUserActions: strings }),
      users: type({
        includeUsers: strings,
        excludeUsers: strings,
        includeGroups: strings,
        excludeGroups: strings,
        includeRoles: strings,
        excludeRoles: strings,
        includeGuestsOrExternalUsers: v.null(),
        excludeGuestsOrExternalUsers: v.null(),
      }),
    }),
    grantControls: v.nullable(
      type({
        operator: v.picklist(['AND', 'OR']),
        builtInControls: v.array(v.picklist(['block', 'mfa', 'compliantDevice', 'domainJoinedDevice'])),
        customAuthenticationFactors: strings,
        termsOfUse: strings,
        authenticationStrength: v.nullable(strength),
      }),
    ),
  }),
);

const passwords = type({
  keyId: v.string(),
  displayName: string,
  hint: string,
  secretText: v.null(),
  customKeyIdentifier: v.null(),
  startDateTime: time,
  endDateTime: time,
});

export const application = type({
  id: v.string(),
  appId: v.string(),
  displayName: string,
  signInAudience: string,
  spa: type({ redirectUris: strings }),
  web: type({ redirectUris: strings, homePageUrl: string, logoutUrl: string }),
  publicClient: type({ redirectUris: strings }),
  passwordCredentials: v.array(passwords),
  keyCredentials: v.array(v.never()),
});

export const owners = listOf(
  v.intersect([
    v.looseObject({ '@odata.type': v.literal('#microsoft.graph.user') }),
    type({ id: v.string(), displayName: string, userPrincipalName: string, mail: string }),
  ]),
);

export const principal = type({
  id: v.string(),
  appId: v.string(),
  displayName: string,
  appOwnerOrganizationId: v.string(),
  appRoleAssignmentRequired: v.boolean(),
});

export const grants = listOf(
  type({
    id: v.string(),
    clientId: v.string(),
    consentType: v.picklist(['AllPrincipals', 'Principal']),
    principalId: string,
    resourceId: v.string(),
    scope: string,
  }),
);

export const summary = type({
  totalUserCount: v.number(),
  userRoles: v.picklist(['all', 'privilegedAdmin', 'admin', 'user']),
  userTypes: v.picklist(['all', 'member', 'guest']),
  userRegistrationMethodCounts: v.array(type({ authenticationMethod: v.string(), userCount: v.number() })),
});

export const registrations = listOf(
  type({
    id: v.string(),
    userDisplayName: string,
    userPrincipalName: string,
    userType: v.picklist(['member', 'guest', 'unknownFutureValue']),
    isAdmin: boolean,
    isMfaCapable: boolean,
    isMfaRegistered: boolean,
    isPasswordlessCapable: boolean,
    isSsprCapable: boolean,
    isSsprEnabled: boolean,
    isSsprRegistered: boolean,
    isSystemPreferredAuthenticationMethodEnabled: boolean,
    lastUpdatedDateTime: time,
    methodsRegistered: strings,
    systemPreferredAuthenticationMethods: strings,
    userPreferredMethodForSecondaryAuthentication: string,
  }),
);

/** Types of Intune have many members more than are looked at. */
export const deviceConfigurations = listOf(
  v.looseObject({
    '@odata.type': v.string(),
    id: v.string(),
    displayName: v.string(),
    description: string,
    version: v.number(),
    createdDateTime: time,
    lastModifiedDateTime: time,
    useSecurityKeyForSignin: v.optional(v.boolean()),
  }),
);

export const memberGroups = listOf(v.string());
