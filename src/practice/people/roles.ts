/** The directory roles that somebody here holds. */
export type Role =
  | 'authentication-administrator'
  | 'privileged-authentication-administrator'
  | 'helpdesk-administrator'
  | 'global-administrator'
  | 'global-reader'
  | 'reports-reader';

/** Microsoft's template ids, which are the ids of the built-in definitions. */
export const roleTemplates: Readonly<Record<Role, string>> = {
  'authentication-administrator': 'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  'privileged-authentication-administrator': '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  'helpdesk-administrator': '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  'global-administrator': '62e90394-69f5-4237-9190-012177145e10',
  'global-reader': 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  'reports-reader': '4a5d8f65-41da-4de4-8968-e035b65339cf',
};

/** The Administrative Units. What is in the restricted one is out of reach of roles for the whole tenant. */
export type Unit = 'branch' | 'head-office' | 'restricted';

export const unitIds: Readonly<Record<Unit, string>> = {
  branch: '6f2d1c3a-5b0e-4e0f-9a63-000000000001',
  'head-office': '6f2d1c3a-5b0e-4e0f-9a63-000000000002',
  restricted: '6f2d1c3a-5b0e-4e0f-9a63-000000000003',
};

export interface RoleAssignment {
  readonly role: Role;
  /** Where it holds; null is the whole tenant. */
  readonly unit: Unit | null;
}

export const tenantWide = (role: Role): readonly RoleAssignment[] => [{ role, unit: null }];
