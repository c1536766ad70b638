import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, type Rolldown } from 'vite';
import { msalWithout } from './msal-without.ts';

let root = '';
beforeEach(() => (root = realpathSync(mkdtempSync(resolve(tmpdir(), 'latchkey-msal-')))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): string {
  const file = resolve(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

async function bundle(entry: string, plugins = [msalWithout()]): Promise<string> {
  const built = (await build({
    ...{ root, configFile: false, logLevel: 'silent', plugins },
    build: { write: false, minify: false, rolldownOptions: { input: entry } },
  })) as Rolldown.RolldownOutput;
  return built.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

test('the MSAL that is installed is built without what this page never runs', async () => {
  const msal = resolve(import.meta.dirname, '../node_modules/@azure/msal-browser/dist/index.mjs');
  const entry = put(
    'entry.js',
    `import { PublicClientApplication } from ${JSON.stringify(msal)}; console.log(PublicClientApplication);`,
  );
  const iframe = 'createElement("iframe")';
  const broker = 'class PlatformAuthExtensionHandler';
  const whole = await bundle(entry, []);
  expect([whole.includes(iframe), whole.includes(broker)], 'MSAL itself has them').toEqual([true, true]);
  const code = await bundle(entry);
  expect([code.includes(iframe), code.includes(broker)]).toEqual([false, false]);
  expect(code, 'the redirect').toContain('acquireTokenRedirect');
}, 60_000);

test('where MSAL has moved a module the build fails and names it', async () => {
  put('node_modules/@azure/msal-browser/package.json', '{ "name": "@azure/msal-browser", "main": "dist/index.mjs" }');
  const index = put('node_modules/@azure/msal-browser/dist/index.mjs', 'export const moved = 1;');
  const entry = put('entry.js', `import { moved } from ${JSON.stringify(index)}; console.log(moved);`);
  await expect(bundle(entry)).rejects.toThrow(/MSAL has moved .*PopupClient\.mjs/);
});

test('a page without MSAL is built as it is', async () => {
  expect(await bundle(put('entry.js', "console.log('hello');"))).toContain('hello');
});
