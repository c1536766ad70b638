import { describe, expect, test } from 'vitest';
import { practiceClient, type PracticeClient } from '../testing/practice-client.ts';
import { methods } from '../testing/register.ts';

async function ready(): Promise<{ client: PracticeClient; token: string }> {
  const client = practiceClient('default');
  return { client, token: (await client.signIn()).access_token };
}

describe('$batch', () => {
  const run = async (client: PracticeClient, token: string, requests: unknown) => {
    const answer = await client.graph(token, 'POST', '/$batch', { requests });
    return { status: answer.status, ...((await answer.json()) as { responses: { id: string; status: number }[] }) };
  };

  test('each request has its own status', async () => {
    const { client, token } = await ready();
    const { responses } = await run(client, token, [
      { id: 'a', method: 'GET', url: '/me' },
      { id: 'b', method: 'GET', url: '/me/nothing' },
      { id: 'c', method: 'GET', url: methods, dependsOn: ['b'] },
      { id: 'd', method: 'GET', url: methods, dependsOn: ['a'] },
    ]);
    expect(responses.map(({ id, status }) => [id, status])).toEqual([
      ['a', 200],
      ['b', 400],
      ['c', 424],
      ['d', 200],
    ]);
  });

  test('more than 20 requests, the same id twice, or waiting for a later one is 400', async () => {
    const { client, token } = await ready();
    const many = Array.from({ length: 21 }, (_, id) => ({ id: String(id), method: 'GET', url: '/me' }));
    const get = { method: 'GET', url: '/me' };
    expect((await run(client, token, many)).status).toBe(400);
    expect(
      (
        await run(client, token, [
          { id: 'a', ...get },
          { id: 'a', ...get },
        ])
      ).status,
    ).toBe(400);
    expect(
      (
        await run(client, token, [
          { id: 'a', ...get, dependsOn: ['b'] },
          { id: 'b', ...get },
        ])
      ).status,
    ).toBe(400);
  });

  test('throttling strikes the requests in it, not the batch', async () => {
    const client = practiceClient('throttled');
    const { access_token: token } = await client.signIn();
    const first = await run(client, token, [{ id: 'a', method: 'GET', url: '/me' }]);
    expect([first.status, first.responses[0]]).toMatchObject([200, { status: 429, headers: { 'retry-after': '1' } }]);
    expect((await run(client, token, [{ id: 'a', method: 'GET', url: '/me' }])).responses[0]).toMatchObject({
      status: 200,
    });
  });
});
