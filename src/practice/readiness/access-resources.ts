import type { AccessPlay, StrengthName } from './access-play.ts';

type Resource = Record<string, unknown>;
type Text = (plain: string) => string;

const made = '2025-02-03T08:00:00Z';

/** A model that no policy here takes: that of a browser's test key. */
export const onlyModel = '01020304-0506-0708-0102-030405060708';

const keysAndHello = ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor'];
const strengths: Readonly<Record<StrengthName, { id: string; name: string; combinations: readonly string[] }>> = {
  'mfa-strength': {
    id: '00000000-0000-0000-0000-000000000002',
    name: 'Multifactor authentication',
    combinations: [
      ...keysAndHello,
      'deviceBasedPush',
      'temporaryAccessPassOneTime',
      'temporaryAccessPassMultiUse',
      'password,microsoftAuthenticatorPush',
      'password,softwareOath',
      'password,sms',
      'password,voice',
      'federatedMultiFactor',
    ],
  },
  passwordless: {
    id: '00000000-0000-0000-0000-000000000003',
    name: 'Passwordless MFA',
    combinations: [...keysAndHello, 'deviceBasedPush'],
  },
  'phishing-resistant': {
    id: '00000000-0000-0000-0000-000000000004',
    name: 'Phishing resistant MFA',
    combinations: keysAndHello,
  },
  'keys-of-one-model': {
    id: '6f2d1c3a-5b0e-4e0f-9a63-000000000001',
    name: 'Practice: keys of one model',
    combinations: ['fido2'],
  },
};

const isStrength = (control: AccessPlay['control']): control is StrengthName => Object.hasOwn(strengths, control);

export const strengthNames = Object.keys(strengths) as readonly StrengthName[];

/** Graph's `authenticationStrengthPolicy`. */
export function strengthResource(name: StrengthName, text: Text, expanded: boolean): Resource {
  const { id, name: displayName, combinations } = strengths[name];
  const isCustom = name === 'keys-of-one-model';
  return {
    id,
    createdDateTime: made,
    modifiedDateTime: made,
    displayName: text(displayName),
    description: text('Combinations of methods'),
    policyType: isCustom ? 'custom' : 'builtIn',
    requirementsSatisfied: 'mfa',
    allowedCombinations: combinations,
    ...(expanded && {
      combinationConfigurations: isCustom
        ? [
            {
              '@odata.type': '#microsoft.graph.fido2CombinationConfiguration',
              id: '6f2d1c3a-5b0e-4e0f-9a63-000000000011',
              appliesToCombinations: ['fido2'],
              allowedAAGUIDs: [onlyModel],
            },
          ]
        : [],
    }),
  };
}

const targets: Readonly<Record<AccessPlay['about'], Resource>> = {
  registering: { includeApplications: [], includeUserActions: ['urn:user:registersecurityinfo'] },
  'all-apps': { includeApplications: ['All'], includeUserActions: [] },
  office: { includeApplications: ['Office365'], includeUserActions: [] },
};

const nobody = {
  ...{ includeUsers: [], excludeUsers: [], includeGroups: [], excludeGroups: [], includeRoles: [], excludeRoles: [] },
  ...{ includeGuestsOrExternalUsers: null, excludeGuestsOrExternalUsers: null },
};

/** Graph's `conditionalAccessPolicy`. */
export function accessResource(play: AccessPlay, number: number, text: Text, expanded: boolean): Resource {
  const { control, users = { includeUsers: ['All'] } } = play;
  return {
    id: `6f2d1c3a-5b0e-4e0f-9a64-${String(number).padStart(12, '0')}`,
    templateId: null,
    displayName: text(play.name),
    createdDateTime: made,
    modifiedDateTime: null,
    state: play.state,
    sessionControls: null,
    conditions: {
      userRiskLevels: [],
      signInRiskLevels: [],
      servicePrincipalRiskLevels: [],
      clientAppTypes: ['all'],
      platforms: null,
      locations: play.outsideTrustedPlaces ? { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } : null,
      devices: null,
      clientApplications: null,
      applications: { excludeApplications: [], ...targets[play.about] },
      users: { ...nobody, ...users },
    },
    grantControls: {
      operator: 'OR',
      builtInControls: isStrength(control) ? [] : [control],
      customAuthenticationFactors: [],
      termsOfUse: [],
      authenticationStrength: isStrength(control) ? strengthResource(control, text, expanded) : null,
    },
  };
}
