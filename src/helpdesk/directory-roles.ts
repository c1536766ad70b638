/**
 * Roles of Entra ID by their template ids, as far as they decide who may act on whom
 * (Microsoft Entra built-in roles: learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference).
 */
const authenticationAdministrator = 'c4e39bd9-1100-46d3-8c65-fb160da0071f';
const privilegedAuthenticationAdministrator = '7be44c8a-adaf-4e2a-84d6-ab2649e08a13';
const globalReader = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451';

/**
 * The roles whose holders an Authentication Administrator may act on, beside people without any: "who can perform sensitive
 * actions" in learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions.
 */
const inReach: ReadonlySet<string> = new Set([
  authenticationAdministrator,
  '88d8e3e3-8f55-4a1e-953a-9b9898b8876b', // Directory Readers
  '95e79109-95c0-4d8e-aee3-d01accf2d47b', // Guest Inviter
  '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b', // Message Center Reader
  '966707d0-3269-4727-9be2-8c3a10f19b9d', // Password Administrator
  '4a5d8f65-41da-4de4-8968-e035b65339cf', // Reports Reader
  '27460883-1df1-4691-b032-3b79643e5e63', // User Experience Success Manager
  '75934031-6c7e-415a-99d7-48dbd49e875e', // Usage Summary Reports Reader
]);

/** Whether one of these roles may read, or change, other people's authentication methods. */
export function mayActOnOthers(roles: readonly string[], writing: boolean): boolean {
  const enough = [
    authenticationAdministrator,
    privilegedAuthenticationAdministrator,
    ...(writing ? [] : [globalReader]),
  ];
  return roles.some((role) => enough.includes(role));
}

/**
 * Whether a role of the person's keeps an agent away from them.
 * @param agentRoles null where they may not be read: then as an Authentication Administrator
 */
export function isOutOfReach(targetRoles: readonly string[], agentRoles: readonly string[] | null): boolean {
  if (agentRoles?.includes(privilegedAuthenticationAdministrator) === true) return false;
  return targetRoles.some((role) => !inReach.has(role));
}
