import type { RoleAssignment, Unit } from './roles.ts';

/** The people of the employees' scenarios. Names in this tenant are roles: they stand for nobody. */
export const employeeNames = ['employee', 'employee-two-keys', 'employee-ten-keys', 'guest', 'helpdesk-agent'] as const;

/** Who may sign in to the helpdesk's room, beside `helpdesk-agent`. */
export const agentNames = [
  'agent-without-role',
  'agent-helpdesk-role',
  'agent-role-late',
  'agent-of-unit',
  'agent-privileged',
  'agent-reader',
] as const;

/** Whom an agent meets in the directory, beside the employees. */
export const callerNames = [
  'new-starter',
  'twin-one',
  'twin-two',
  'diacritics',
  'diacritics-decomposed',
  'marked-name',
  'disabled',
  'synchronised',
  'without-mail',
  'lost-key',
  'pass-valid',
  'pass-expired',
  'pass-used',
  'out-of-unit',
  'restricted',
  'administrator',
  'authentication-colleague',
  'reports-colleague',
  'privileged-member',
  'privileged-owner',
] as const;

export type PersonName =
  (typeof employeeNames)[number] | (typeof agentNames)[number] | (typeof callerNames)[number] | `colleague-${number}`;

export interface Person {
  readonly name: PersonName;
  /** Object id in the directory. */
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly userType: 'Member' | 'Guest';
  readonly employeeId: string | null;
  readonly department: string | null;
  readonly accountEnabled: boolean;
  /** From a directory of the organisation's own. */
  readonly synchronised: boolean;
  /** How many keys the person has before anything happens, and how many of them are passkeys of another kind. */
  readonly keys: number;
  readonly otherPasskeys: number;
  /** The Temporary Access Pass that the person has before anything happens. */
  readonly pass: 'none' | 'valid' | 'expired' | 'used';
  readonly roles: readonly RoleAssignment[];
  /** The roles are activated only after the first sign-in, so that its tokens lack them. */
  readonly rolesComeLate: boolean;
  /** The Administrative Unit that the person is in. */
  readonly unit: Unit | null;
}

type Written = Pick<Person, 'name' | 'displayName' | 'userPrincipalName'> & Partial<Person>;

/**
 * A person of whom only what is peculiar has to be written down.
 * @param number makes the object id
 */
export const newPerson = (number: number, written: Written): Person => ({
  id: `6f2d1c3a-5b0e-4e0f-9a61-${String(number).padStart(12, '0')}`,
  givenName: null,
  surname: null,
  mail: written.userPrincipalName,
  userType: 'Member',
  employeeId: null,
  department: null,
  accountEnabled: true,
  synchronised: false,
  keys: 0,
  otherPasskeys: 0,
  pass: 'none',
  roles: [],
  rolesComeLate: false,
  unit: null,
  ...written,
});
