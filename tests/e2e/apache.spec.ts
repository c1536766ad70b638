import { resolve } from 'node:path';
import { answerAs } from '../support/answer-as.ts';
import { startApache } from '../support/apache.ts';
import { behindHost } from '../support/behind-host.ts';
import { expect, test } from '../support/fixtures.ts';

behindHost({ name: 'Apache', start: startApache, refusalsAreOurs: true });

test('X1: Apache refuses whoever names another host, and redirects to the name that is written out', async () => {
  const { ports, close } = await startApache(resolve(import.meta.dirname, '../../dist'));
  for (const host of ['evil.example', '127.0.0.1', 'localhost.evil.example']) {
    expect(await answerAs(host, ports.plain), host).toMatchObject({ status: 403, location: null });
  }
  expect(await answerAs('localhost', ports.plain, '/?share=1')).toMatchObject({
    status: 301,
    location: 'https://localhost/?share=1',
  });
  await close();
});
