import { describe, expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import { advanceRoom } from './advance-room.ts';
import type { Change } from './change.ts';
import { directoryRoles } from './directory-roles.ts';
import { foresee } from './foresee.ts';
import { knownOfPerson } from './known-of-person.ts';
import { refusalOf, type AskedForOther } from './refusal-of.ts';
import { nothingAround, type RoleHeld, type Surroundings } from './surroundings.ts';
import { ada, after, bo } from './testing/some-targets.ts';
import { follow, seeingAda } from './testing/stand.ts';

const roles = (name: keyof typeof directoryRoles, unit: string | null = null): RoleHeld[] => [
  { template: directoryRoles[name], unit },
];
const agent = { agentRoles: roles('authenticationAdministrator') };
const ofOrganisation = [{ template: '11111111-2222-4333-8444-555555555555', unit: null }];
const branch = { id: 'branch', isRestricted: false };
const vault = { id: 'vault', isRestricted: true };
const passes = { isOn: true, isInScope: true, minimum: 60, maximum: 480, onceOnly: false };

const pass: Change = { kind: 'pass', lifetimeInMinutes: 60, isUsableOnce: false, replace: false };
const register: Change = { kind: 'register', keyName: 'Blue', exclude: [] };
const remove: Change = { kind: 'remove', methodId: 'old-key' };
const revoke: Change = { kind: 'revoke' };
const every = [pass, register, remove, revoke];

const around = (known: Partial<Surroundings>) =>
  ({ forbidden: 'no', around: { effect: 1, known: { ...nothingAround, ...known } } }) as const;
const told = (known: Partial<Surroundings>, change: Change): string | null => {
  const foreseen = foresee(ada, around(known), change);
  return foreseen && `${foreseen.code}${foreseen.couldWork ? ', perhaps' : ''}`;
};

const rows: readonly [string, Partial<Surroundings>, readonly (string | null)[]][] = [
  ['nothing readable', {}, [null, null, null, null]],
  [
    'nobody in the way',
    { ...agent, targetRoles: [], isInRoleGroup: false, units: [], passes },
    [null, null, null, null],
  ],
  ['an agent without a role', { agentRoles: [] }, ['LK-801', 'LK-801', 'LK-801', 'LK-801']],
  ['a Helpdesk Administrator', { agentRoles: roles('helpdeskAdministrator') }, ['LK-801', 'LK-801', 'LK-801', null]],
  ['an agent whose role nobody here knows', { agentRoles: ofOrganisation }, [null, null, null, null]],
  ['in a group for roles', { ...agent, isInRoleGroup: true }, ['LK-805', 'LK-805', 'LK-805', 'LK-805']],
  [
    'in a group for roles, of an agent whose roles may not be read',
    { isInRoleGroup: true },
    ['LK-805, perhaps', 'LK-805, perhaps', 'LK-805, perhaps', null],
  ],
  [
    'an administrator',
    { ...agent, targetRoles: roles('globalAdministrator') },
    ['LK-806', 'LK-806', 'LK-806', 'LK-806'],
  ],
  ['a Reports Reader', { ...agent, targetRoles: roles('reportsReader') }, [null, null, null, null]],
  [
    'an administrator, of a privileged agent',
    { agentRoles: roles('privilegedAuthenticationAdministrator'), targetRoles: roles('globalAdministrator') },
    [null, null, null, null],
  ],
  [
    'in another unit',
    { agentRoles: roles('authenticationAdministrator', 'branch'), units: [vault] },
    ['LK-803', 'LK-803', 'LK-803', 'LK-803'],
  ],
  [
    'in the unit of the agent',
    { agentRoles: roles('authenticationAdministrator', 'branch'), units: [branch, vault] },
    [null, null, null, null],
  ],
  ['in a restricted unit', { ...agent, units: [vault] }, ['LK-803', 'LK-803', 'LK-803', 'LK-803']],
  ['in a unit, of an agent of the tenant', { ...agent, units: [branch] }, [null, null, null, null]],
  [
    'units that may not be read',
    { agentRoles: roles('authenticationAdministrator', 'branch') },
    [null, null, null, null],
  ],
  ['passes are off', { passes: { ...passes, isOn: false } }, ['LK-810', null, null, null]],
  ['passes are not for them', { passes: { ...passes, isInScope: false } }, ['LK-810', null, null, null]],
  ['nobody knows whether passes are for them', { passes: { ...passes, isInScope: null } }, [null, null, null, null]],
  ['passes for one use', { passes: { ...passes, onceOnly: true } }, ['LK-811', null, null, null]],
  ['longer passes only', { passes: { ...passes, minimum: 61 } }, ['LK-811', null, null, null]],
  ['keys are off', { keys: { isOn: false, isInScope: null } }, [null, 'LK-404', null, null]],
  ['keys are not for them', { keys: { isOn: true, isInScope: false } }, [null, 'LK-404', null, null]],
  ['nobody knows whether keys are for them', { keys: { isOn: null, isInScope: null } }, [null, null, null, null]],
];

describe('S12: what will be refused is said before the press, where it may be read', () => {
  test.each(rows)('%s', (_, known, codes) => {
    expect(every.map((change) => told(known, change))).toEqual(codes);
  });

  test('a pass that is left to the policy keeps to it', () => {
    const left: Change = { ...pass, lifetimeInMinutes: null, isUsableOnce: null };
    expect(told({ passes: { ...passes, minimum: 90, onceOnly: true } }, left)).toBeNull();
  });
});

describe('S1: what may be read chooses the code of a refusal', () => {
  const http = (status: number): CallFailure => ({
    ...{ kind: 'http', status, errorCode: 'x', message: '', requestId: null, claims: null, retryAfter: null },
  });
  const refusals: readonly [AskedForOther, number, Change | null, Partial<Surroundings>, string, string][] = [
    ['options', 403, register, { isInRoleGroup: true }, 'LK-805', 'LK-802'],
    [
      'remove',
      403,
      remove,
      { agentRoles: ofOrganisation, targetRoles: roles('userAdministrator') },
      'LK-806',
      'LK-802',
    ],
    ['pass', 400, pass, { passes: { ...passes, onceOnly: true } }, 'LK-811', 'LK-810'],
    ['pass', 400, pass, { passes: { ...passes, isOn: false } }, 'LK-810', 'LK-810'],
    ['revoke', 403, revoke, { ...agent, units: [vault] }, 'LK-803', 'LK-802'],
    ['read', 403, null, { agentRoles: [] }, 'LK-801', 'LK-802'],
    // Activated after the sign-in: the directory has it already.
    ['read', 403, null, agent, 'LK-802', 'LK-802'],
    ['read', 403, null, { ...agent, units: [vault] }, 'LK-802', 'LK-802'],
  ];
  test.each(refusals)('%s, %i: %o with %o is %s, and without %s', (asked, status, change, known, code, without) => {
    const codeBy = (room: Parameters<typeof knownOfPerson>[1]) =>
      refusalOf(asked, http(status), knownOfPerson(ada, room, change)).code;
    expect([codeBy(around(known)), codeBy(around({}))]).toEqual([code, without]);
  });
});

describe('S10: what stands around a person is theirs', () => {
  const { objectId } = ada;
  const at = after(1_000);
  const surroundings: Surroundings = { ...nothingAround, isInRoleGroup: true };
  const told = { type: 'surroundings-read', objectId, surroundings, at } as const;

  test('it is taken up while something else is under way, and goes with the person', () => {
    const room = seeingAda();
    const effect = room.around?.effect ?? -1;
    const acting = follow(room, { type: 'change', objectId, change: revoke, at }).room;
    expect(advanceRoom(acting, { ...told, effect }).room).toMatchObject({
      name: 'act',
      around: { known: surroundings },
    });
    for (const type of ['back', 'next-person', 'sign-out'] as const) {
      const left = follow(room, { type, at }).room;
      expect(left.around).toBeNull();
      expect(advanceRoom(left, { ...told, effect })).toEqual({ room: left, effects: [] });
    }
  });

  test('of another reading or another person it changes nothing', () => {
    const room = seeingAda();
    const effect = room.around?.effect ?? -1;
    expect(advanceRoom(room, { ...told, effect: effect + 1 }).room).toEqual(room);
    expect(advanceRoom(room, { ...told, effect, objectId: bo.objectId }).room).toEqual(room);
  });

  test('it is read anew where the agent reads again', () => {
    const room = follow(seeingAda(), { type: 'look', objectId, at }).room;
    expect(room.around).toBeNull();
  });
});
