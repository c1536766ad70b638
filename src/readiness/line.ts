/** The lines of a report, in their order. */
export const lineIds = [
  'method',
  'self-service',
  'targets',
  'models',
  'attestation',
  'person',
  'pass',
  'access-registering',
  'access-page',
  'access-strengths',
  'app-addresses',
  'app-owners',
  'app-secrets',
  'app-consents',
  'phones',
  'campaign',
  'intune',
] as const;

export type LineId = (typeof lineIds)[number];

export const lineStates = ['met', 'unmet', 'unknown'] as const;
export type LineState = (typeof lineStates)[number];

/** What was found, by which a sentence is chosen; a closed set, so that an older report can be read. */
export const findingKinds = [
  'unread',
  'newer',
  'method-on',
  'method-off',
  'self-service-on',
  'self-service-off',
  'for-everybody',
  'for-groups',
  'for-nobody',
  'groups-left-out',
  'left-out-anyway',
  'models-any',
  'models-listed',
  'models-none',
  'profiles',
  'legacy-fields',
  'attestation-enforced',
  'attestation-open',
  'person-in-scope',
  'person-left-out',
  'person-not-included',
  'person-guest',
  'person-not-named',
  'pass-on',
  'pass-off',
  'pass-for-nobody',
  'pass-once',
  'access-none',
  'access-passes',
  'access-loop',
  'access-pass-not-enough',
  'access-no-model',
  'access-no-key',
  'access-key-passes',
  'access-blocks',
  'access-depends',
  'access-report-only',
  'access-left-out',
  'access-role',
  'access-place',
  'access-condition',
  'access-device',
  'access-strength-unread',
  'address-right',
  'address-not-named',
  'address-missing',
  'address-localhost',
  'address-insecure',
  'address-not-spa',
  'address-other',
  'owners-none',
  'owners-members',
  'owners-guest',
  'owners-app',
  'owners-unknown',
  'app-of-others',
  'secrets-none',
  'secrets-some',
  'consents-right',
  'consents-missing',
  'consents-more',
  'phones-none',
  'phones-some',
  'report-of',
  'campaign-off',
  'campaign-on',
  'campaign-default',
  'intune-on',
  'intune-not-found',
] as const;

export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** What stands in the sentence: counts, addresses, names of policies, profiles and groups. Never a person's name. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Names of people, for the screen only (S2); no report holds them. */
  readonly people?: readonly string[];
}

export interface Line {
  readonly id: LineId;
  readonly state: LineState;
  readonly findings: readonly Finding[];
}

export function found(kind: FindingKind, values: Finding['values'] = {}, people?: readonly string[]): Finding {
  return people === undefined ? { kind, values } : { kind, values, people };
}
