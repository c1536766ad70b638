import { describe, expect, test } from 'vitest';
import { openSearchPeople } from './search-people.ts';
import { pretendGraph, pretendId, pretendUser, type PretendAnswer } from './testing/pretend-graph.ts';

const { signal } = new AbortController();
const base = 'https://graph.microsoft.com/v1.0';
const page = (value: unknown[], more: object = {}): PretendAnswer => ({ body: { value, ...more } });
const query = (raw: string): URLSearchParams => new URL(`${base}${raw}`).searchParams;

describe('X2: searching for a person', () => {
  test('asks by name and address, for names and addresses only, with the least permission', async () => {
    const { call, sent } = pretendGraph(page([pretendUser(1)]));
    expect(await openSearchPeople(call, 'basic').search('Person 1', signal)).toEqual({
      ok: true,
      value: {
        people: [
          {
            objectId: pretendId(1),
            upn: 'person1@contoso.example',
            name: 'Person 1',
            mail: 'person1@contoso.example',
            details: null,
          },
        ],
        unreadable: 0,
        next: null,
      },
    });
    expect(sent).toMatchObject([{ method: 'GET', scope: 'User.ReadBasic.All', eventual: true }]);
    expect(query(sent[0]!.raw).get('$search')).toBe(
      '"displayName:Person 1" OR "userPrincipalName:Person 1" OR "mail:Person 1"',
    );
    expect(query(sent[0]!.raw).get('$select')).toBe('id,displayName,mail,userPrincipalName');
  });

  test('details are asked for where the organisation wants them, and the employee id is looked for too', async () => {
    const detailed = pretendUser(2, {
      employeeId: '0042',
      department: 'Stores',
      userType: 'Guest',
      accountEnabled: false,
      onPremisesSyncEnabled: null,
    });
    const { call, sent } = pretendGraph(page([pretendUser(1), detailed]), page([detailed]));
    const found = await openSearchPeople(call, 'full').search('0042', signal);
    expect(found).toMatchObject({
      ok: true,
      value: {
        people: [
          {
            objectId: pretendId(2),
            details: { employeeId: '0042', department: 'Stores', guest: true, enabled: false, synchronised: false },
          },
          {
            objectId: pretendId(1),
            details: { employeeId: null, department: null, guest: null, enabled: null, synchronised: null },
          },
        ],
      },
    });
    expect(sent.map(({ scope }) => scope)).toEqual(['User.Read.All', 'User.Read.All']);
    expect(query(sent[1]!.raw).get('$filter')).toBe("employeeId eq '0042'");
    await openSearchPeople(call, 'full').search('Anna Miller', signal);
    expect(sent).toHaveLength(3);
  });

  test('quotes and signs of the language of queries are text', async () => {
    const { call, sent } = pretendGraph(page([]));
    await openSearchPeople(call, 'full').search(`O'B9"&$top=1\\#`, signal);
    const [searched, filtered] = sent.map(({ raw }) => query(raw));
    expect(searched!.get('$search')).toContain(String.raw`"displayName:O'B9\"&$top=1\\#"`);
    expect(searched!.get('$top')).toBe('25');
    expect(filtered!.get('$filter')).toBe(String.raw`employeeId eq 'O''B9"&$top=1\#'`);
  });

  test('a name is looked for in each way in which its letters can be written', async () => {
    const { call, sent } = pretendGraph(page([]));
    await openSearchPeople(call, 'basic').search('Ku\u0308che', signal);
    const search = query(sent[0]!.raw).get('$search');
    for (const name of ['K\u00fcche', 'Ku\u0308che', 'Kuche']) expect(search).toContain(`"displayName:${name}"`);
  });

  test.each(['', '  ', '\u202e\u200f\n'])('%j asks for nobody', async (typed) => {
    const { call, sent } = pretendGraph(page([pretendUser(1)]));
    expect(await openSearchPeople(call, 'full').search(typed, signal)).toMatchObject({
      ok: true,
      value: { people: [] },
    });
    expect(sent).toEqual([]);
  });

  test('what Graph throttles is asked for again after the time that it says', async () => {
    const { call, waits } = pretendGraph({ status: 429, headers: { 'retry-after': '3' } }, page([pretendUser(1)]));
    expect(await openSearchPeople(call, 'basic').search('p', signal)).toMatchObject({ ok: true });
    expect(waits).toEqual([3000]);
  });
});

describe('X3: what is found is read with distrust', () => {
  test('the next page is asked for as Graph says, with the same permission', async () => {
    const next = '/users?$search=%22displayName%3Ap%22&$skiptoken=m~AQAn%3D';
    const { call, sent } = pretendGraph(
      page([pretendUser(1)], { '@odata.nextLink': base + next }),
      page([pretendUser(2)]),
    );
    const directory = openSearchPeople(call, 'basic');
    const first = await directory.search('p', signal);
    expect(first).toMatchObject({ ok: true, value: { next } });
    const more = await directory.more(next, signal);
    expect(more).toMatchObject({ ok: true, value: { people: [{ objectId: pretendId(2) }], next: null } });
    expect(sent[1]).toMatchObject({ raw: next, eventual: true, scope: 'User.ReadBasic.All' });
  });

  test.each([
    'https://graph.microsoft.com.evil.example/v1.0/users?$skiptoken=1',
    'https://evil.example/v1.0/users',
    'http://graph.microsoft.com/v1.0/users',
    'https://graph.microsoft.com@evil.example/v1.0/users',
    'https://graph.microsoft.com/beta/users',
    'https://graph.microsoft.com/v1.0/../beta/users',
    '/v1.0/users',
    7,
    '',
  ])('a next page at %j makes all of it no list', async (link) => {
    const { call } = pretendGraph(page([pretendUser(1)], { '@odata.nextLink': link }));
    expect(await openSearchPeople(call, 'basic').search('p', signal)).toMatchObject({
      ok: false,
      failure: { kind: 'malformed' },
    });
  });

  test('marks that turn the reading direction are out of names and addresses', async () => {
    const marked = pretendUser(1, {
      displayName: '\u202eevE\u202c \u200fAdams\u2066',
      mail: 'a\u202eb@contoso.example',
    });
    const { call } = pretendGraph(page([marked]));
    expect(await openSearchPeople(call, 'basic').search('p', signal)).toMatchObject({
      value: { people: [{ name: 'evE Adams', mail: 'ab@contoso.example' }] },
    });
  });

  test('somebody without a name has their address, somebody without an id is counted', async () => {
    const { call } = pretendGraph(
      page([
        pretendUser(1, { displayName: null, mail: null }),
        pretendUser(2, { id: '../me' }),
        null,
        { id: pretendId(3) },
      ]),
    );
    expect(await openSearchPeople(call, 'basic').search('p', signal)).toMatchObject({
      value: { people: [{ name: 'person1@contoso.example', mail: null }], unreadable: 3 },
    });
  });

  test.each([[null], ['<html>'], [{ value: {} }], [{ value: Array.from({ length: 1000 }, () => null) }]])(
    'no list: %#',
    async (body) => {
      const { call } = pretendGraph({ body });
      expect(await openSearchPeople(call, 'basic').search('p', signal)).toMatchObject({
        failure: { kind: 'malformed' },
      });
    },
  );

  test('a refusal comes with its request id', async () => {
    const { call } = pretendGraph({ status: 403, body: { error: { code: 'Authorization_RequestDenied' } } });
    expect(await openSearchPeople(call, 'full').search('p', signal)).toMatchObject({
      failure: { kind: 'http', status: 403, errorCode: 'Authorization_RequestDenied', requestId: 'request-1' },
    });
  });
});
