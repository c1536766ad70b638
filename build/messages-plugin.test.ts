import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, createServer, type Rolldown, type ViteDevServer } from 'vite';
import { compileMessages } from './compile-messages.ts';
import { messages } from './messages-plugin.ts';

let root = '';
let server: ViteDevServer | null = null;

const say = (greeting: string): void =>
  writeFileSync(resolve(root, 'src/messages/en/a.json'), JSON.stringify({ greeting, farewell: 'Good night' }));

/** Watching takes its time where the machine is busy. */
const soon = (look: () => unknown) => expect.poll(look, { timeout: 60_000 });

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'latchkey-dev-')));
  mkdirSync(resolve(root, 'src/messages/en'), { recursive: true });
  say('Good day');
});
afterEach(async () => {
  await server?.close();
  server = null;
  rmSync(root, { recursive: true, force: true });
});

test('an edited message is on the page at once, and one that cannot be compiled is said there', async () => {
  const heard: string[] = [];
  server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, watch: { usePolling: true, interval: 50 } },
    plugins: [messages(root, ['en'])],
  });
  const { client } = server.environments;
  client.hot.send = (...[payload]: [unknown]) => void heard.push((payload as { type: string }).type);
  const words = async () => (await client.transformRequest('/src/messages/generated/words.js'))?.code;
  expect(await words()).toContain('Good day');
  await soon(() => server?.watcher.getWatched()[resolve(root, 'src/messages/en')]).toContain('a.json');

  say('Good evening');
  await soon(() => heard).toContain('full-reload');
  expect(await words()).toContain('Good evening');

  // A watcher that polls may take two changes within a moment for one: the file is saved again until it was seen.
  let saved = '{';
  await expect
    .poll(
      () => {
        writeFileSync(resolve(root, 'src/messages/en/a.json'), (saved += ' '));
        return heard;
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toContain('error');
  expect(await words(), 'what was there stays').toContain('Good evening');
});

test('a chunk holds the messages that it shows and no more', async () => {
  const shows = (name: string) => `import { m } from './src/messages/generated/messages.js'; alert(m.${name}());`;
  writeFileSync(resolve(root, 'page.js'), `${shows('greeting')} import('./later.js');`);
  writeFileSync(resolve(root, 'later.js'), shows('farewell'));
  compileMessages(root, ['en']);
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, modulePreload: false, rolldownOptions: { input: resolve(root, 'page.js') } },
    plugins: [messages(root, ['en'])],
  })) as Rolldown.RolldownOutput;
  const withWord = (word: string) =>
    output.flatMap((one) => (one.type === 'chunk' && one.code.includes(word) ? [one.isEntry] : []));
  expect(withWord('Good day')).toEqual([true]);
  expect(withWord('Good night')).toEqual([false]);
});
