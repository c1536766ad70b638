import { describe, expect, test, vi } from 'vitest';
import { readConfiguration } from '../config/read-configuration.ts';
import { askConfiguration } from './ask-configuration.ts';
import { answeredConfiguration } from './answered-configuration.ts';

const fetched = (...asking: Parameters<typeof askConfiguration>) =>
  answeredConfiguration(askConfiguration(...asking), readConfiguration);

const live = JSON.stringify({
  tenantId: '11111111-2222-4333-8444-555555555555',
  clientId: '66666666-7777-4888-8999-aaaaaaaaaaaa',
  organisation: { name: 'Contoso' },
});

const answer = (body: BodyInit | null, init: ResponseInit = {}) =>
  vi.fn(() => Promise.resolve(new Response(body, init)));

async function codeFor(fetch: Parameters<typeof askConfiguration>[0], limit = 10_000) {
  const { reading } = await fetched(fetch, 'config.json', Date.now, limit);
  return reading.ok ? null : reading.code;
}

describe('M3: fetching config.json', () => {
  test('past every cache, and telling the time of the host', async () => {
    const fetch = answer(live, { headers: { date: 'Fri, 20 Nov 2026 10:00:00 GMT' } });
    let local = 1000;
    const { reading, clock } = await fetched(fetch, 'config.json', () => (local += 500));
    expect(reading.ok).toBe(true);
    expect(fetch.mock.lastCall).toMatchObject(['config.json', { cache: 'no-store' }]);
    expect(clock).toEqual({ date: Date.UTC(2026, 10, 20, 10, 0, 0), before: 1500, after: 2000 });
  });

  test('X1: with the headers that the host sent; none where nothing answered or something else did', async () => {
    const fetch = answer('', { status: 404, headers: { 'Referrer-Policy': 'no-referrer' } });
    expect((await fetched(fetch, 'config.json')).headers).toMatchObject({
      'referrer-policy': 'no-referrer',
    });
    const lost = () => Promise.reject(new TypeError('Failed to fetch'));
    expect((await fetched(lost, 'config.json')).headers).toBeNull();
    const portal = new Response('', { headers: { server: 'portal' } });
    Object.defineProperty(portal, 'redirected', { value: true });
    expect((await fetched(() => Promise.resolve(portal), 'config.json')).headers).toBeNull();
  });

  test('the age that a cache tells is added to its date', async () => {
    const headers = { date: 'Fri, 20 Nov 2026 10:00:00 GMT', age: '90' };
    const { clock } = await fetched(answer(live, { headers }), 'config.json');
    expect(clock?.date).toBe(Date.UTC(2026, 10, 20, 10, 1, 30));
  });

  test.each([
    [404, 'LK-101'],
    [410, 'LK-101'],
    [500, 'LK-102'],
    [503, 'LK-102'],
    [403, 'LK-102'],
  ])('status %i is %s', async (status, code) => {
    expect(await codeFor(answer('<h1>x</h1>', { status }))).toBe(code);
  });

  test('a lost network is LK-102', async () => {
    expect(await codeFor(() => Promise.reject(new TypeError('Failed to fetch')))).toBe('LK-102');
  });

  test('a page with status 200 is LK-103', async () => {
    expect(await codeFor(answer('<!doctype html><title>Welcome</title>', { status: 200 }))).toBe('LK-103');
    expect(await codeFor(answer(null))).toBe('LK-103');
  });

  test('five megabytes are refused before they are downloaded', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 16_384;
        if (sent > 5_000_000) controller.close();
        else controller.enqueue(new Uint8Array(16_384).fill(120));
      },
    });
    expect(await codeFor(answer(body))).toBe('LK-105');
    expect(sent).toBeLessThan(200_000);
  });

  test('a slow answer is LK-102, also when it stops half way', async () => {
    const never = (_: string, { signal }: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('timeout')));
      });
    expect(await codeFor(never, 20)).toBe('LK-102');
    const half = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"ten')) });
    expect(await codeFor(answer(half), 20)).toBe('LK-102');
  });
});
