import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compactMessage } from './compact-messages.ts';

const folder = resolve(import.meta.dirname, '../src/messages/generated/messages');
const modules = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== '_index.js');

type Message = (inputs?: object) => string;

/** Runs a module in memory, with its language fixed. */
async function load(code: string, language: string): Promise<Message> {
  const runtime = `const getLocale = () => '${language}', experimentalStaticLocale = undefined;`;
  const source = `${runtime}\n${code.replace(/^import .*$/gm, '')}`;
  const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)) as object;
  return Object.values(module)[0] as Message;
}

const inputs = new Proxy({}, { get: (_, name) => `<${String(name)}>` });

test.each(['en', 'de'])('the build changes no sentence (%s)', async (language) => {
  let changed = 0;
  // A sample: every 7th, so that the test stays quick and no area is left out.
  for (const file of modules.filter((_, index) => index % 7 === 0)) {
    const code = readFileSync(resolve(folder, file), 'utf8');
    const compact = compactMessage(code);
    if (compact === null) continue;
    changed += 1;
    const [before, after] = [await load(code, language), await load(compact, language)];
    expect(after(inputs), file).toBe(before(inputs));
  }
  expect(changed).toBeGreaterThan(0);
});

test('a message with variants stays as it is', () => {
  expect(compactMessage('const en_x = (i) => {\n\tif (i.count == 1) return `one`\n\treturn `many`\n};')).toBeNull();
});
