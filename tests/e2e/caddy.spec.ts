import { resolve } from 'node:path';
import { answerAs } from '../support/answer-as.ts';
import { behindHost } from '../support/behind-host.ts';
import { startCaddy } from '../support/caddy.ts';
import { expect, test } from '../support/fixtures.ts';

behindHost({ name: 'Caddy', start: startCaddy, refusalsAreOurs: true });

test('X1: Caddy has nothing for whoever names another host', async () => {
  const { url, close } = await startCaddy(resolve(import.meta.dirname, '../../dist'));
  const port = Number(new URL(url).port);
  expect((await answerAs('localhost', port)).text).toContain('data-step');
  for (const host of ['evil.example', '127.0.0.1', 'localhost.evil.example']) {
    expect((await answerAs(host, port)).text, host).toBe('');
  }
  await close();
});
