import { describe, expect, test } from 'vitest';
import { nothingAround } from '../helpdesk/surroundings.ts';
import { openSurroundingsOfPerson } from './surroundings-of-person.ts';
import { pretendGraph, type PretendAnswer } from './testing/pretend-graph.ts';

const person = '00000000-1111-4222-8333-000000000001';
const agent = '00000000-1111-4222-8333-000000000009';
const administrator = 'c4e39bd9-1100-46d3-8c65-fb160da0071f';
const unit = '00000000-1111-4222-8333-00000000aaaa';
const clock = { now: () => 0, sleep: () => Promise.resolve() };

const group = (id: string, isAssignableToRole: boolean | null = null) => ({
  id,
  isAssignableToRole,
  securityEnabled: true,
});
const role = (directoryScopeId: string, roleDefinitionId = administrator) => ({ roleDefinitionId, directoryScopeId });
const target = (id: string) => ({ id, targetType: 'group' });
const passPolicy = {
  ...{ id: 'TemporaryAccessPass', state: 'enabled', minimumLifetimeInMinutes: 60, maximumLifetimeInMinutes: 480 },
  ...{ isUsableOnce: false, includeTargets: [target('all_users')], excludeTargets: [] },
};
const keyPolicy = { id: 'Fido2', state: 'enabled', includeTargets: [target('g-1')], excludeTargets: [] };
const everything = {
  keyPolicy,
  passPolicy,
  agentRoles: { value: [role('/')] },
  targetRoles: { value: [] },
  memberOf: { value: [group('g-1')] },
  ownerOf: { value: [] },
  units: { value: [{ id: unit, isMemberManagementRestricted: true }] },
};
type Part = keyof typeof everything;

const answerTo = (bodies: Partial<Record<Part, unknown>>): PretendAnswer => ({
  body: {
    responses: Object.keys(everything).map((id) =>
      id in bodies
        ? { id, status: 200, body: bodies[id as Part] }
        : { id, status: 403, body: { error: { code: 'accessDenied', message: '' } } },
    ),
  },
});

async function around(bodies: Partial<Record<Part, unknown>>, own = agent) {
  const { call, sent } = pretendGraph(answerTo(bodies));
  return { sent, known: await openSurroundingsOfPerson(call, clock)(person, own, new AbortController().signal) };
}

describe('X2: what stands around a person', () => {
  test('is one request, for which no permission is asked', async () => {
    const { sent, known } = await around(everything);
    expect(sent).toMatchObject([{ method: 'POST', path: '/$batch', scope: 'User.Read' }]);
    const { requests } = sent[0]?.body as { requests: { url: string; headers: unknown }[] };
    expect(requests.map(({ url }) => decodeURIComponent(url)).join('\n')).toContain(`principalId eq '${person}'`);
    expect(requests.every(({ headers }) => JSON.stringify(headers) === '{"ConsistencyLevel":"eventual"}')).toBe(true);
    expect(known).toEqual({
      agentRoles: [{ template: administrator, unit: null }],
      ...{ targetRoles: [], isInRoleGroup: false, units: [{ id: unit, isRestricted: true }] },
      keys: { isOn: true, isInScope: true },
      passes: { isOn: true, isInScope: true, minimum: 60, maximum: 480, onceOnly: false },
    });
  });

  test('nothing readable, nothing of Graph, and no object id are nothing known', async () => {
    expect((await around({})).known).toEqual(nothingAround);
    expect((await around(everything, 'agent@contoso.com')).sent).toEqual([]);
    const down = pretendGraph({ status: 500 });
    const read = openSurroundingsOfPerson(down.call, clock);
    expect(await read(person, agent, new AbortController().signal)).toEqual(nothingAround);
  });

  test.each(Object.keys(everything) as Part[])('X3: an answer that cannot be read is none: %s', async (part) => {
    const { known: whole } = await around(everything);
    for (const body of [null, 'x', {}, { value: [null] }, { value: [{ id: 5 }], state: 5 }]) {
      const { known } = await around({ ...everything, [part]: body });
      expect(Object.values({ ...known, keys: null, passes: null }).filter((one) => one === null).length).toBeLessThan(
        4,
      );
      expect(known, JSON.stringify(body)).not.toEqual(whole);
    }
  });

  test('half a list is none', async () => {
    const more = '@odata.nextLink';
    const next = { [more]: 'https://graph.microsoft.com/v1.0/next' };
    const { known } = await around({
      targetRoles: { value: [role('/')], ...next },
      memberOf: { value: [group('g-1')], ...next },
      units: { value: [], ...next },
    });
    expect(known).toEqual(nothingAround);
  });
});

describe('S12: neither a yes nor a no', () => {
  test('one group for roles is enough; that there is none takes both lists', async () => {
    const inGroup = async (bodies: Partial<Record<Part, unknown>>) => (await around(bodies)).known.isInRoleGroup;
    expect(await inGroup({ memberOf: { value: [group('g-1'), group('g-2', true)] } })).toBe(true);
    expect(await inGroup({ ownerOf: { value: [group('g-2', true)] } })).toBe(true);
    expect(await inGroup({ memberOf: { value: [] } })).toBeNull();
    expect(await inGroup({ memberOf: { value: [] }, ownerOf: { value: [group('g-1', false)] } })).toBe(false);
  });

  test('a group of which Graph tells only the id may be one', async () => {
    const hidden = { id: 'g-1', isAssignableToRole: null, securityEnabled: null };
    expect((await around({ memberOf: { value: [hidden] }, ownerOf: { value: [] } })).known.isInRoleGroup).toBeNull();
  });

  test('a role for a unit holds there, one for an app reaches nobody', async () => {
    const { known } = await around({
      agentRoles: { value: [role(`/administrativeUnits/${unit.toUpperCase()}`), role('/5c1e'), role('/')] },
    });
    expect(known.agentRoles?.map((one) => one.unit)).toEqual([unit, null]);
  });

  const scope: readonly [string, object, unknown, boolean | null][] = [
    ['everybody', { includeTargets: [target('ALL_USERS')] }, undefined, true],
    ['a group of theirs', { includeTargets: [target('G-1')] }, { value: [group('g-1')] }, true],
    ['another group', { includeTargets: [target('g-2')] }, { value: [group('g-1')] }, false],
    ['a group, their groups not readable', { includeTargets: [target('g-1')] }, undefined, null],
    ['nobody', { includeTargets: [] }, undefined, false],
    ['excluded', { excludeTargets: [target('g-1')] }, { value: [group('g-1')] }, false],
    ['perhaps excluded', { excludeTargets: [target('g-1')] }, undefined, null],
    ['a target that cannot be read', { includeTargets: [{}] }, { value: [] }, null],
    ['no targets told', { includeTargets: undefined }, { value: [] }, null],
  ];
  test.each(scope)('a pass policy for %s', async (_, policy, memberOf, isInScope) => {
    const bodies = { passPolicy: { ...passPolicy, ...policy }, ...(memberOf === undefined ? {} : { memberOf }) };
    expect((await around(bodies)).known.passes?.isInScope).toBe(isInScope);
  });

  test.each([
    ['enabled', true],
    ['disabled', false],
    ['newer', null],
  ])('a method that is %s', async (state, isOn) => {
    const { known } = await around({ passPolicy: { ...passPolicy, state }, keyPolicy: { ...keyPolicy, state } });
    expect([known.passes?.isOn, known.keys?.isOn]).toEqual([isOn, isOn]);
  });
});
