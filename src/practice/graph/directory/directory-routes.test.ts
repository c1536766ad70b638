import { describe, expect, test } from 'vitest';
import { person } from '../../people.ts';
import { about, eventual, idOfGroup, inRoom, type RoomClient } from '../../testing/room-client.ts';

interface Page {
  '@odata.count'?: number;
  '@odata.nextLink'?: string;
  value: Record<string, unknown>[];
}

const withQuery = (path: string, query: Record<string, string>): string =>
  `${path}?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

const users = (query: Record<string, string>): string => withQuery('/users', query);

async function names({ json }: RoomClient, path: string): Promise<unknown[]> {
  return (await json<Page>(path, eventual)).value.map(({ userPrincipalName }) => userPrincipalName);
}

async function everyPage({ json }: RoomClient, path: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (let next: string | undefined = path; next !== undefined; next = pages.at(-1)?.['@odata.nextLink'])
    pages.push(await json<Page>(next.replace('https://graph.microsoft.com/v1.0', ''), eventual));
  return pages;
}

describe('finding somebody', () => {
  test('a name is found by the beginnings of its words, and two people of one name are two', async () => {
    const room = await inRoom('room-default');
    expect(await names(room, users({ $search: '"displayName:twin prac"' }))).toEqual([
      'twin.sales@practice.example',
      'twin.stores@practice.example',
    ]);
    expect(await names(room, users({ $search: '"displayName:win"' }))).toEqual([]);
  });

  test('diacritics count, however they are composed', async () => {
    const room = await inRoom('room-default');
    expect(await names(room, users({ $search: '"displayName:führungs"' }))).toEqual([
      'fuehrungskraft@practice.example',
    ]);
    expect(await names(room, users({ $search: '"displayName:fuhrungs"' }))).toEqual([]);
    expect(await names(room, users({ $search: '"displayName:Küche"' }))).toEqual(['kueche@practice.example']);
  });

  test('clauses are joined by OR and AND; what has other names is searched from its start', async () => {
    const room = await inRoom('room-default');
    const search = '"mail:lost." OR "userPrincipalName:twin." AND "mail:twin.st"';
    expect(await names(room, users({ $search: search }))).toEqual([
      'twin.stores@practice.example',
      'lost.key@practice.example',
    ]);
  });

  test('a name with direction marks comes with them', async () => {
    const { json } = await inRoom('room-default');
    const { displayName } = await json<{ displayName: string }>(about('marked-name'));
    expect(displayName).toMatch(/\u202E.+\u202C \u200F/);
  });

  test('one person is found by id and by name for signing in; nobody is 404', async () => {
    const room = await inRoom('room-default');
    const { id } = await room.json<{ id: string }>('/users/twin.sales@practice.example');
    expect(id).toBe(person('twin-one').id);
    expect(await room.refused('GET', '/users/nobody@practice.example')).toEqual([404, 'Request_ResourceNotFound']);
  });

  test.each([
    ["userPrincipalName eq 'TWIN.SALES@practice.example'", ['twin.sales@practice.example']],
    ["startswith(displayName,'practice twin')", ['twin.sales@practice.example', 'twin.stores@practice.example']],
    [
      "mail in ('former@practice.example','kueche@practice.example')",
      ['kueche@practice.example', 'former@practice.example'],
    ],
    ["(mail eq 'former@practice.example' or mail eq 'x') and displayName ne 'x'", ['former@practice.example']],
    [
      "not(startswith(userPrincipalName,'c')) and endswith(mail,'chivist@practice.example')",
      ['archivist@practice.example'],
    ],
    ["displayName eq 'O''Neil'", []],
  ])('$filter=%s', async (filter, wanted) => {
    const room = await inRoom('room-default');
    expect(await names(room, users({ $filter: filter, $count: 'true' }))).toEqual(wanted);
  });
});

describe('how much of a person there is', () => {
  const select = 'id,displayName,employeeId,accountEnabled,onPremisesSyncEnabled,userType';

  test('User.ReadBasic.All gives the basic properties, and nothing for the others', async () => {
    const { json } = await inRoom('room-default');
    expect(await json(`${about('disabled')}?$select=${select}`)).toMatchObject({
      displayName: 'Practice Former Employee',
      employeeId: null,
      accountEnabled: null,
      userType: null,
    });
  });

  test('or refuses to select them, where the tenant does that; not to select the basic ones', async () => {
    const room = await inRoom('room-directory-forbidden');
    expect(await room.refused('GET', `${about('disabled')}?$select=${select}`)).toEqual([
      403,
      'Authorization_RequestDenied',
    ]);
    expect(await room.refused('GET', `/users?$select=${select}`)).toEqual([403, 'Authorization_RequestDenied']);
    expect(await room.refused('GET', `${about('disabled')}?$select=id,mail`)).toEqual([200, '']);
  });

  test('User.Read.All gives them all, and finds by employee id', async () => {
    const room = await inRoom('room-directory-full', { scopes: 'openid User.Read.All' });
    const of = (name: Parameters<typeof about>[0]) => room.json(`${about(name)}?$select=${select}`);
    expect(await of('disabled')).toMatchObject({ employeeId: '1007', accountEnabled: false, userType: 'Member' });
    expect(await of('synchronised')).toMatchObject({ onPremisesSyncEnabled: true });
    expect(await of('guest')).toMatchObject({ userType: 'Guest', employeeId: null });
    expect(await names(room, users({ $filter: "employeeId eq '1002'" }))).toEqual(['twin.sales@practice.example']);
  });

  test('with the basic scope nobody is found by what it does not give', async () => {
    const room = await inRoom('room-default');
    expect(await room.refused('GET', users({ $filter: "employeeId eq '1002'" }))).toEqual([
      403,
      'Authorization_RequestDenied',
    ]);
  });

  test('without either scope there is no directory', async () => {
    const room = await inRoom('room-default', { scopes: 'openid UserAuthMethod-Passkey.Read.All' });
    expect(await room.refused('GET', '/users')).toEqual([403, 'accessDenied']);
    expect(await room.refused('GET', about('new-starter'))).toEqual([403, 'accessDenied']);
  });
});

describe('what is not served is refused', () => {
  test('searching and counting need ConsistencyLevel: eventual', async () => {
    const room = await inRoom('room-default');
    const search = users({ $search: '"displayName:twin"' });
    expect(await room.refused('GET', search)).toEqual([400, 'Request_UnsupportedQuery']);
    expect(await room.refused('GET', '/users?$count=true')).toEqual([400, 'Request_UnsupportedQuery']);
    expect((await room.client.graph(room.token, 'GET', search, undefined, eventual)).status).toBe(200);
  });

  test('advanced filters need $count=true besides', async () => {
    const room = await inRoom('room-default');
    for (const $filter of ["endswith(mail,'.example')", "displayName ne 'x'", "not(mail eq 'x')"]) {
      const alone = await room.client.graph(room.token, 'GET', users({ $filter }), undefined, eventual);
      expect([$filter, alone.status]).toEqual([$filter, 400]);
      const counted = users({ $filter, $count: 'true' });
      expect((await room.client.graph(room.token, 'GET', counted, undefined, eventual)).status).toBe(200);
    }
  });

  test.each([
    [{ $search: 'displayName:twin' }, 'BadRequest'],
    [{ $search: '"twin"' }, 'BadRequest'],
    [{ $search: '"displayName:twin" "mail:t"' }, 'BadRequest'],
    [{ $search: '"employeeId:1"' }, 'Request_UnsupportedQuery'],
    [{ $filter: "displayName like 'x'" }, 'Request_UnsupportedQuery'],
    [{ $filter: "shoeSize eq '44'" }, 'BadRequest'],
    [{ $filter: "displayName eq 'x" }, 'BadRequest'],
    [
      { $filter: `mail in (${Array.from({ length: 16 }, (_, index) => `'${index}'`).join(',')})` },
      'Request_UnsupportedQuery',
    ],
    [{ $select: 'shoeSize' }, 'BadRequest'],
    [{ $top: '0' }, 'Request_UnsupportedQuery'],
    [{ $top: '1000' }, 'Request_UnsupportedQuery'],
    [{ $orderby: 'department' }, 'Request_UnsupportedQuery'],
    [{ $skip: '5' }, 'BadRequest'],
    [{ $skiptoken: 'made-up' }, 'Directory_ExpiredPageToken'],
    [{ search: 'twin' }, 'BadRequest'],
  ])('%j is 400', async (query, code) => {
    const { client, token } = await inRoom('room-default');
    const answer = await client.graph(token, 'GET', users(query), undefined, eventual);
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([400, code]);
  });
});

describe('pages', () => {
  test('each person comes once, the count on the first page, the question stays', async () => {
    const room = await inRoom('room-default');
    const pages = await everyPage(
      room,
      users({ $search: '"displayName:colleague"', $top: '50', $count: 'true', $select: 'id' }),
    );
    expect(pages.map(({ value }) => value.length)).toEqual([50, 50, 20]);
    expect(pages.map((page) => page['@odata.count'])).toEqual([120, undefined, undefined]);
    const ids = pages.flatMap(({ value }) => value.map(({ id }) => id));
    expect(new Set(ids).size).toBe(120);
    expect(Object.keys(pages[1]?.value[0] ?? {})).toEqual(['id']);
  });

  test('room-paged: pages are short, whatever was asked for', async () => {
    const room = await inRoom('room-paged');
    const pages = await everyPage(
      room,
      users({ $filter: "startswith(displayName,'practice colleague 00')", $top: '100' }),
    );
    expect(pages.map(({ value }) => value.length)).toEqual([7, 2]);
  });

  test('sorted, forwards and backwards', async () => {
    const room = await inRoom('room-default');
    const first = async (direction: string) =>
      (await names(room, users({ $orderby: `userPrincipalName ${direction}`, $top: '1' })))[0];
    expect([await first('asc'), await first('desc')]).toEqual([
      'administrator@practice.example',
      'two.keys@practice.example',
    ]);
  });
});

describe('groups', () => {
  const membersOf = (name: Parameters<typeof idOfGroup>[0]): string => `/groups/${idOfGroup(name)}/transitiveMembers`;

  test('found by name', async () => {
    const { json } = await inRoom('room-default');
    const { value } = await json<Page>(withQuery('/groups', { $search: '"displayName:starters"' }), eventual);
    expect(value.map(({ id }) => id)).toEqual([idOfGroup('new-starters'), idOfGroup('new-starters-north')]);
  });

  test('the people in it, through other groups too, each once', async () => {
    const room = await inRoom('room-default');
    const people = `${membersOf('new-starters')}/microsoft.graph.user?$count=true&$select=id,displayName&$top=25`;
    const pages = await everyPage(room, people);
    const ids = pages.flatMap(({ value }) => value.map(({ id }) => id));
    expect([pages.length, pages[0]?.['@odata.count'], new Set(ids).size, ids.length]).toEqual([2, 40, 40, 40]);
  });

  test('asking for people only is an advanced query; without it, groups stand among them', async () => {
    const room = await inRoom('room-default');
    expect(await room.refused('GET', `${membersOf('new-starters')}/microsoft.graph.user`)).toEqual([
      400,
      'Request_UnsupportedQuery',
    ]);
    const { value } = await room.json<Page>(membersOf('new-starters'));
    expect(value.filter((entry) => entry['@odata.type'] === '#microsoft.graph.group')).toHaveLength(1);
  });

  test('without a scope for people, members are ids', async () => {
    const room = await inRoom('room-default', { scopes: 'openid GroupMember.Read.All' });
    const { value } = await room.json<Page>(membersOf('mixed'));
    expect(value[0]).toMatchObject({ id: person('new-starter').id, displayName: null });
  });

  test('without GroupMember.Read.All nothing; one that does not exist is 404', async () => {
    const room = await inRoom('room-default', { scopes: 'openid User.ReadBasic.All' });
    expect(await room.refused('GET', membersOf('mixed'))).toEqual([403, 'accessDenied']);
    const other = await inRoom('room-default');
    expect(await other.refused('GET', '/groups/6f2d1c3a-0000-4000-8000-000000000000/transitiveMembers')).toEqual([
      404,
      'Request_ResourceNotFound',
    ]);
  });
});
