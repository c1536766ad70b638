/** An authentication strength that the tenant has. */
export type StrengthName = 'mfa-strength' | 'passwordless' | 'phishing-resistant' | 'keys-of-one-model';

/** A policy of Conditional Access, by what is peculiar about it. */
export interface AccessPlay {
  readonly name: string;
  readonly state: 'enabled' | 'disabled' | 'enabledForReportingButNotEnforced';
  readonly about: 'registering' | 'all-apps' | 'office';
  /** What replaces "all users, nobody left out". */
  readonly users?: Readonly<Record<string, readonly string[]>>;
  readonly outsideTrustedPlaces?: true;
  readonly control: 'mfa' | 'block' | 'compliantDevice' | StrengthName;
}

/** A group that only administrators for emergencies are in, as Microsoft advises to leave out. */
export const emergencyGroup = '6f2d1c3a-5b0e-4e0f-9a61-0000000000e0';

export const ordinaryAccess: readonly AccessPlay[] = [
  { name: 'Practice: registering with MFA', state: 'enabled', about: 'registering', control: 'mfa-strength' },
  { name: 'Practice: everything with MFA', state: 'enabled', about: 'all-apps', control: 'mfa' },
  { name: 'Practice: old policy', state: 'disabled', about: 'registering', control: 'block' },
  {
    name: 'Practice: office with a key',
    state: 'enabled',
    about: 'office',
    users: { includeUsers: ['All'], excludeGroups: [emergencyGroup] },
    control: 'phishing-resistant',
  },
];
