import { describe, expect, test } from 'vitest';
import { directoryRoles, isOutOfReach, mayActOnOthers, type ActOnOther } from './directory-roles.ts';

type Name = keyof typeof directoryRoles;
const names = Object.keys(directoryRoles) as Name[];
const ofOrganisation = '11111111-2222-4333-8444-555555555555';

describe('S12: whom an agent may act on, by the roles of both', () => {
  const reached: readonly Name[] = [
    ...(['authenticationAdministrator', 'directoryReaders', 'guestInviter', 'messageCenterReader'] as const),
    ...([
      'passwordAdministrator',
      'reportsReader',
      'userExperienceSuccessManager',
      'usageSummaryReportsReader',
    ] as const),
  ];

  test.each(names)('an Authentication Administrator on a holder of %s', (name) => {
    const isReached = !isOutOfReach([directoryRoles[name]], [directoryRoles.authenticationAdministrator]);
    expect(isReached).toBe(reached.includes(name));
    // One role too many is enough, and an agent whose roles nobody may read is taken for one.
    expect(isOutOfReach([directoryRoles.reportsReader, directoryRoles[name]], null)).toBe(!reached.includes(name));
  });

  test('people without a role are in reach, and whoever has one that the table does not know is not', () => {
    expect(isOutOfReach([], null)).toBe(false);
    expect(isOutOfReach([ofOrganisation], [directoryRoles.authenticationAdministrator])).toBe(true);
  });

  test.each(['privilegedAuthenticationAdministrator', 'globalAdministrator'] as const)('%s: everybody', (name) => {
    expect(names.filter((held) => isOutOfReach([directoryRoles[held]], [directoryRoles[name]]))).toEqual([]);
  });
});

describe('S12: what a role lets an agent do', () => {
  const able: readonly [ActOnOther, readonly Name[]][] = [
    ['change', ['authenticationAdministrator', 'privilegedAuthenticationAdministrator', 'globalAdministrator']],
    [
      'read',
      ['authenticationAdministrator', 'privilegedAuthenticationAdministrator', 'globalAdministrator', 'globalReader'],
    ],
    [
      'revoke',
      [
        ...(['authenticationAdministrator', 'privilegedAuthenticationAdministrator', 'globalAdministrator'] as const),
        ...(['helpdeskAdministrator', 'userAdministrator'] as const),
      ],
    ],
  ];

  test.each(able)('%s: %j', (act, roles) => {
    expect(names.filter((name) => mayActOnOthers([directoryRoles[name]], act))).toEqual(roles);
  });

  test('no role is none; one that nobody knows, and roles that may not be read, are neither a yes nor a no', () => {
    expect(mayActOnOthers([], 'change')).toBe(false);
    expect(mayActOnOthers([ofOrganisation], 'change')).toBeNull();
    expect(mayActOnOthers([ofOrganisation, directoryRoles.authenticationAdministrator], 'change')).toBe(true);
    expect(mayActOnOthers(null, 'change')).toBeNull();
  });
});
