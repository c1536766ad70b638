/**
 * Roles of Entra ID by their template ids, as far as they decide who may act on whom
 * (Microsoft Entra built-in roles: learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference).
 */
export const directoryRoles = {
  authenticationAdministrator: 'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  privilegedAuthenticationAdministrator: '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  helpdeskAdministrator: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  userAdministrator: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  directoryReaders: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  guestInviter: '95e79109-95c0-4d8e-aee3-d01accf2d47b',
  messageCenterReader: '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b',
  passwordAdministrator: '966707d0-3269-4727-9be2-8c3a10f19b9d',
  reportsReader: '4a5d8f65-41da-4de4-8968-e035b65339cf',
  userExperienceSuccessManager: '27460883-1df1-4691-b032-3b79643e5e63',
  usageSummaryReportsReader: '75934031-6c7e-415a-99d7-48dbd49e875e',
} as const;

const {
  authenticationAdministrator,
  privilegedAuthenticationAdministrator,
  globalAdministrator,
  globalReader,
  helpdeskAdministrator,
  userAdministrator,
  ...harmless
} = directoryRoles;

/**
 * The roles whose holders an Authentication Administrator may act on, beside people without any: "who can perform sensitive
 * actions" in learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions.
 */
const inReach: ReadonlySet<string> = new Set([authenticationAdministrator, ...Object.values(harmless)]);

/** By the same table they may act on everybody. */
const onEverybody: ReadonlySet<string> = new Set([privilegedAuthenticationAdministrator, globalAdministrator]);

const known: ReadonlySet<string> = new Set(Object.values(directoryRoles));

/** What is done to somebody else's sign-in. */
export type ActOnOther = 'read' | 'change' | 'revoke';

const enoughFor: Readonly<Record<ActOnOther, ReadonlySet<string>>> = {
  change: new Set([authenticationAdministrator, ...onEverybody]),
  read: new Set([authenticationAdministrator, globalReader, ...onEverybody]),
  revoke: new Set([authenticationAdministrator, helpdeskAdministrator, userAdministrator, ...onEverybody]),
};

/** Whether a role is one of those that let an agent do this. */
export function isEnoughFor(role: string, act: ActOnOther): boolean {
  return enoughFor[act].has(role);
}

/**
 * Whether one of these roles lets an agent do this for other people.
 * @param roles template ids; null where they may not be read
 * @returns null where nobody knows: a role that this table does not have may, as one that the organisation made
 */
export function mayActOnOthers(roles: readonly string[] | null, act: ActOnOther): boolean | null {
  if (roles === null) return null;
  if (roles.some((role) => isEnoughFor(role, act))) return true;
  return roles.every((role) => known.has(role)) ? false : null;
}

/**
 * Whether a role of the person's keeps an agent away from them.
 * @param agentRoles null where they may not be read: then as an Authentication Administrator
 */
export function isOutOfReach(targetRoles: readonly string[], agentRoles: readonly string[] | null): boolean {
  if (agentRoles?.some((role) => onEverybody.has(role)) === true) return false;
  return targetRoles.some((role) => !inReach.has(role));
}

/** Whether the table of whom an Authentication Administrator may act on is the one that holds for an agent. */
export function isAuthenticationAdministrator(roles: readonly string[]): boolean {
  return roles.includes(authenticationAdministrator);
}
