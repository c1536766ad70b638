/** The directory roles that somebody here holds. */
export type Role =
  | 'authentication-administrator'
  | 'privileged-authentication-administrator'
  | 'helpdesk-administrator'
  | 'global-administrator'
  | 'global-reader'
  | 'reports-reader';

/** The Administrative Units. What is in the restricted one is out of reach of roles for the whole tenant. */
export type Unit = 'branch' | 'head-office' | 'restricted';

export interface RoleAssignment {
  readonly role: Role;
  /** Where it holds; null is the whole tenant. */
  readonly unit: Unit | null;
}

export const tenantWide = (role: Role): readonly RoleAssignment[] => [{ role, unit: null }];
