import type { Entry } from '../entry.ts';

/** Refusals of Microsoft's sign-in page where somebody has to agree. */
export const aadstsConsent: readonly Entry[] = [
  {
    id: 'aadsts-65001',
    family: 'aadsts-consent',
    numbers: ['65001', '90008'],
    seen: { en: ['The user or administrator has not consented to use the application with ID'], de: [] },
    words: {
      en: 'not consented consent user or administrator has not consented permissions accept admin approval permission',
      de: 'nicht zugestimmt zustimmung fehlt berechtigungen akzeptieren genehmigen genehmigung berechtigung',
    },
    code: 'LK-303',
    place: 'consent',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
    certainty: 'documented',
  },
  {
    id: 'aadsts-90094',
    family: 'aadsts-consent',
    numbers: ['90094', '90099', '900942'],
    seen: {
      en: [
        'Need admin approval',
        'needs permission to access resources in your organization that only an admin can grant',
        'Admin consent is required for the permissions requested by this application.',
      ],
      de: ['Administratorgenehmigung erforderlich'],
    },
    words: {
      en: 'need admin approval administrator has to approve only an admin can grant consent required',
      de: 'genehmigung durch administrator erforderlich administratorgenehmigung administrator muss zustimmen zustimmung',
    },
    code: 'LK-303',
    place: 'consent',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
    certainty: 'documented',
  },
  {
    id: 'aadsts-90095',
    family: 'aadsts-consent',
    numbers: ['90095', '90096'],
    seen: {
      en: ['An admin consent request may be sent to the admin.', 'Admin consent request sent for processing.'],
      de: [],
    },
    words: {
      en: 'approval required request approval justification enter reason sent waiting admin consent administrator',
      de: 'genehmigung anfordern anfrage gesendet begründung warten',
    },
    code: 'LK-303',
    place: 'consent',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
    certainty: 'documented',
  },
  {
    id: 'aadsts-900941',
    family: 'aadsts-consent',
    numbers: ['900941'],
    seen: { en: ['Administrator consent is required. App is considered risky.'], de: [] },
    words: { en: 'risky app consent', de: 'riskante app zustimmung' },
    alarming: true,
    place: 'consent',
    source: 'https://github.com/f-bader/EntraID-ErrorCodes',
    certainty: 'reported',
  },
  {
    id: 'aadsts-65004',
    family: 'aadsts-consent',
    numbers: ['65004', '90135', '90137', '650041'],
    seen: {
      en: [
        'User declined to consent to access the app.',
        'The user decided not to continue the authentication.',
        'User terminated the request.',
      ],
      de: [],
    },
    words: {
      en: 'declined cancelled clicked cancel no by mistake consent',
      de: 'abgelehnt abgebrochen abbrechen geklickt versehen zustimmung',
    },
    code: 'LK-302',
    place: 'none',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
    certainty: 'documented',
  },
  {
    id: 'aadsts-650052',
    family: 'aadsts-consent',
    numbers: ['650052', '650058'],
    seen: {
      en: [
        'lacks a service principal for. Contact your IT Admin',
        'The app needs access to a service that your organization has not subscribed to or enabled.',
      ],
      de: [],
    },
    words: {
      en: 'not subscribed service principal missing licence license contact your it admin enabled',
      de: 'nicht abonniert lizenz fehlt dienst dienstprinzipal aktiviert',
    },
    code: 'LK-309',
    place: 'enterprise-app',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
    certainty: 'documented',
  },
  {
    id: 'aadsts-65007',
    family: 'aadsts-consent',
    numbers: ['65007'],
    seen: {
      en: [
        'required resource access configuration has changed and therefore the request could not be completed. Please try again.',
      ],
      de: [],
    },
    words: { en: 'changed permissions try again', de: 'berechtigungen geändert noch einmal' },
    place: 'none',
    source: 'https://github.com/f-bader/EntraID-ErrorCodes',
    certainty: 'reported',
  },
  {
    id: 'aadsts-90097',
    family: 'aadsts-consent',
    numbers: ['90097', '90098'],
    seen: {
      en: ['An error has occured during admin consent processing.', 'An unexpected approval request ID was provided.'],
      de: [],
    },
    words: { en: 'admin consent error processing approval', de: 'administratorzustimmung fehler verarbeitung' },
    place: 'consent',
    source: 'https://github.com/f-bader/EntraID-ErrorCodes',
    certainty: 'reported',
  },
  {
    id: 'guest-has-to-agree',
    family: 'aadsts-consent',
    numbers: ['50202', '50204'],
    seen: {
      en: ['External user has not consented to the privacy statement.', 'must explicitly consent to the sign-in.'],
      de: [],
    },
    words: {
      en: 'guest consent privacy statement terms review permissions invitation',
      de: 'gast zustimmen datenschutzerklärung nutzungsbedingungen einladung',
    },
    place: 'none',
    source: 'https://github.com/f-bader/EntraID-ErrorCodes',
    certainty: 'reported',
  },
  {
    id: 'aadsts-50206',
    family: 'aadsts-consent',
    numbers: ['50206'],
    seen: { en: ['The user or administrator has not consented connecting to the target-device'], de: [] },
    words: {
      en: 'remote desktop connection allow target device consent rdp',
      de: 'remotedesktop verbindung erlauben zielgerät zustimmung rdp',
    },
    place: 'none',
    source: 'https://github.com/f-bader/EntraID-ErrorCodes',
    certainty: 'reported',
  },
  {
    id: 'aadsts-9002341',
    family: 'aadsts-consent',
    numbers: ['9002341'],
    seen: { en: ['The user is required to permit Single Sign-On (SSO).'], de: [] },
    words: {
      en: 'permit sso single sign-on europe dma windows asks sign in with this account',
      de: 'einmaliges anmelden erlauben sso europa windows fragt',
    },
    place: 'none',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
    certainty: 'documented',
  },
];
