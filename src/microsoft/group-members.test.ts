import { describe, expect, test } from 'vitest';
import { openGroupMembers } from './group-members.ts';
import { pretendGraph, pretendId, pretendUser } from './testing/pretend-graph.ts';

const { signal } = new AbortController();
const group = pretendId(900);
const collection = `/groups/${group}/transitiveMembers/microsoft.graph.user`;
const link = (token: number): string => `https://graph.microsoft.com/v1.0${collection}?$skiptoken=${String(token)}`;
const listed = { '@odata.count': 3 };

describe('X2: the people of a group', () => {
  test('come from all pages, each once, with the permissions for groups and for names', async () => {
    const { call, sent } = pretendGraph(
      { body: { ...listed, value: [pretendUser(1), pretendUser(2)], '@odata.nextLink': link(1) } },
      { body: { value: [pretendUser(2), pretendUser(3)] } },
    );
    const members = await openGroupMembers(call, 'basic').list(group.toUpperCase(), signal);
    expect(members).toMatchObject({ ok: true, value: { unreadable: 0, complete: true } });
    expect(members.ok && members.value.people.map(({ objectId }) => objectId)).toEqual([1, 2, 3].map(pretendId));
    expect(sent).toHaveLength(2);
    for (const request of sent) {
      expect(request).toMatchObject({ eventual: true, scope: 'GroupMember.Read.All User.ReadBasic.All' });
      expect(request.path.startsWith(collection)).toBe(true);
    }
  });

  test('those whose names may not be read are counted', async () => {
    const { call } = pretendGraph({ body: { value: [pretendUser(1), { id: pretendId(2), displayName: null }] } });
    expect(await openGroupMembers(call, 'full').list(group, signal)).toMatchObject({
      value: { people: [{ objectId: pretendId(1) }], unreadable: 1 },
    });
  });

  test('half a group is no group: a page that fails, or that is told again, fails all', async () => {
    const first = { body: { value: [pretendUser(1)], '@odata.nextLink': link(1) } };
    expect(
      await openGroupMembers(pretendGraph(first, { status: 403 }).call, 'basic').list(group, signal),
    ).toMatchObject({
      ok: false,
      failure: { status: 403 },
    });
    const { call, sent } = pretendGraph(first);
    expect(await openGroupMembers(call, 'basic').list(group, signal)).toMatchObject({ failure: { kind: 'malformed' } });
    expect(sent).toHaveLength(2);
  });

  test('a group that is too large for a queue ends, and says so', async () => {
    const { call, sent } = pretendGraph(
      ...[0, 1, 2, 3].map((token) => ({
        body: {
          value: Array.from({ length: 900 }, (_, index) => pretendUser(token * 1000 + index)),
          '@odata.nextLink': link(token),
        },
      })),
    );
    const members = await openGroupMembers(call, 'basic').list(group, signal);
    expect(members).toMatchObject({ ok: true, value: { complete: false } });
    expect(sent).toHaveLength(3);
  });

  test.each(['', 'All staff', '../me'])('nothing is sent for %j, which is no id', async (id) => {
    const { call, sent } = pretendGraph({ body: { value: [] } });
    expect(await openGroupMembers(call, 'basic').list(id, signal)).toMatchObject({ failure: { kind: 'malformed' } });
    expect(sent).toEqual([]);
  });
});

describe('finding a group', () => {
  test('X2: by its name, with the permission for groups alone', async () => {
    const { call, sent } = pretendGraph({ body: { value: [{ id: group, displayName: '\u202eBranch' }] } });
    expect(await openGroupMembers(call, 'basic').search('Bra"nch', signal)).toEqual({
      ok: true,
      value: [{ id: group, name: 'Branch' }],
    });
    expect(sent).toMatchObject([{ scope: 'GroupMember.Read.All', eventual: true }]);
    expect(sent[0]!.path).toContain(String.raw`$search="displayName:Bra\"nch"`);
  });

  test('X3: a group without an id makes it no list', async () => {
    const { call } = pretendGraph({ body: { value: [{ displayName: 'x' }] } });
    expect(await openGroupMembers(call, 'basic').search('x', signal)).toMatchObject({ failure: { kind: 'malformed' } });
  });

  test('nothing typed asks for none', async () => {
    const { call, sent } = pretendGraph({ body: { value: [] } });
    expect(await openGroupMembers(call, 'basic').search(' ', signal)).toEqual({ ok: true, value: [] });
    expect(sent).toEqual([]);
  });
});
