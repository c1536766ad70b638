import { describe, expect, test } from 'vitest';
import { openFindPeople } from './find-people.ts';
import { pretendGraph, pretendId, pretendUser, type PretendAnswer } from './testing/pretend-graph.ts';

const { signal } = new AbortController();
const parts = (...responses: object[]): PretendAnswer => ({ body: { responses } });
const list = (id: number, ...value: unknown[]) => ({ id: String(id), status: 200, body: { value } });

function find(...answers: PretendAnswer[]) {
  const graph = pretendGraph(...answers);
  const waits: number[] = [];
  const clock = {
    now: () => 0,
    sleep: (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  return { find: openFindPeople({ call: graph.call, clock, access: 'basic' }), sent: graph.sent, waits };
}

function urls(body: unknown): string[] {
  return (body as { requests: { url: string }[] }).requests.map(({ url }) => decodeURIComponent(url));
}

describe('a list of people', () => {
  test('one, none and several for an address, in the order of the list, by one request', async () => {
    const { find: people, sent } = find(
      parts(
        list(2, pretendUser(2, { mail: 'shared@contoso.example' }), pretendUser(3, { mail: 'Shared@contoso.example' })),
        list(0, pretendUser(1)),
        list(1),
      ),
    );
    const wanted = ['PERSON1@contoso.example', 'nobody@contoso.example', 'shared@contoso.example'];
    expect(await people(wanted, signal)).toMatchObject({
      ok: true,
      value: [
        { wanted: wanted[0], people: { ok: true, value: [{ objectId: pretendId(1) }] } },
        { wanted: wanted[1], people: { ok: true, value: [] } },
        { wanted: wanted[2], people: { ok: true, value: [{ objectId: pretendId(2) }, { objectId: pretendId(3) }] } },
      ],
    });
    expect(sent).toMatchObject([{ method: 'POST', path: '/$batch', scope: 'User.ReadBasic.All' }]);
  });

  test('twenty a request, and nothing for an empty entry', async () => {
    const answers = Array.from({ length: 20 }, (_, index) => list(index));
    const { find: people, sent } = find(parts(...answers));
    const wanted = Array.from({ length: 41 }, (_, index) => (index === 40 ? ' ' : `p${String(index)}@contoso.example`));
    const found = await people(wanted, signal);
    expect(found).toMatchObject({ ok: true });
    expect(sent.map(({ body }) => urls(body).length)).toEqual([20, 20]);
    expect(found.ok ? found.value.map((entry) => entry.wanted) : []).toEqual(wanted);
  });

  test('X1: an address goes into a filter, its quotes doubled; an object id goes into the path', async () => {
    const { find: people, sent } = find(parts());
    await people(["o'brien+x#EXT#@contoso.example", pretendId(7).toUpperCase()], signal);
    const { requests } = sent[0]!.body as { requests: { url: string }[] };
    expect(urls(sent[0]!.body)).toEqual([
      "/users?$filter=userPrincipalName eq 'o''brien+x#EXT#@contoso.example' or mail eq 'o''brien+x#EXT#@contoso.example'" +
        '&$select=id,displayName,mail,userPrincipalName',
      `/users/${pretendId(7)}?$select=id,displayName,mail,userPrincipalName`,
    ]);
    expect(requests[0]!.url).not.toMatch(/[#+ ]/);
  });

  test('an object id that is not there is nobody; any other refusal stays one', async () => {
    const { find: people } = find(parts({ id: '0', status: 404 }, { id: '1', status: 403 }));
    expect(await people([pretendId(1), pretendId(2)], signal)).toMatchObject({
      value: [{ people: { ok: true, value: [] } }, { people: { ok: false, failure: { status: 403 } } }],
    });
  });

  test.each([
    ['another person than the id’s', pretendId(1), { id: '0', status: 200, body: pretendUser(2) }],
    ['another person than the address’s', 'person1@contoso.example', list(0, pretendUser(1), pretendUser(2))],
    ['somebody without an id', 'person1@contoso.example', list(0, pretendUser(1), { displayName: 'x' })],
    ['no list', 'person1@contoso.example', { id: '0', status: 200, body: '<html>' }],
  ])('X3: %s is refused', async (_, wanted, part) => {
    const { find: people } = find(parts(part));
    expect(await people([wanted], signal)).toMatchObject({
      value: [{ people: { ok: false, failure: { kind: 'malformed' } } }],
    });
  });

  test('what is throttled is waited for; where all of Graph refuses, nothing of the list counts', async () => {
    const throttled = { id: '0', status: 429, headers: { 'Retry-After': '2' } };
    const once = find(parts(throttled), parts(list(0, pretendUser(1))));
    expect(await once.find(['person1@contoso.example'], signal)).toMatchObject({
      value: [{ people: { value: [{ objectId: pretendId(1) }] } }],
    });
    expect(once.waits).toEqual([2000]);
    expect(await find({ status: 403 }).find(['a@contoso.example'], signal)).toMatchObject({
      ok: false,
      failure: { status: 403, requestId: 'request-1' },
    });
  });
});
