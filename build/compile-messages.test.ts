import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { languageTags } from '../src/config/languages.ts';
import { compileMessages, readMessages } from './compile-messages.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'latchkey-messages-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Readonly<Record<string, object | string>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = resolve(root, 'src/messages', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
}

/** What the page would say. */
async function said(tag: string, name: string, values: object = {}): Promise<string> {
  const folder = resolve(root, 'src/messages/generated');
  const load = (file: string): Promise<unknown> =>
    import(/* @vite-ignore */ pathToFileURL(resolve(folder, file)).href) as Promise<unknown>;
  const { overwriteGetLocale } = (await load('runtime.js')) as { overwriteGetLocale: (read: () => string) => void };
  const { m } = (await load('messages.js')) as { m: Record<string, (values: object) => string> };
  overwriteGetLocale(() => tag);
  return m[name]?.(values) ?? '';
}

test('each message says its text in each language, however many there are', async () => {
  write({
    'en/a.json': { greeting: 'Good day, {name}', plain: 'One' },
    'de/a.json': { greeting: '{name}, guten Tag', plain: 'Eins' },
    'x-pseudo/a.json': { greeting: 'Ĝööð {name}', plain: 'Öñé' },
  });
  expect(compileMessages(root, ['en', 'de', 'x-pseudo'])).toBe(true);
  expect(await said('en', 'greeting', { name: 'Ada' })).toBe('Good day, Ada');
  expect(await said('de', 'greeting', { name: 'Ada' })).toBe('Ada, guten Tag');
  expect(await said('x-pseudo', 'greeting', { name: 'Ada' })).toBe('Ĝööð Ada');
  expect(await said('x-pseudo', 'plain')).toBe('Öñé');
  expect(await said('de', 'plain')).toBe('Eins');
});

test('characters that mean something to a program are text', async () => {
  write({ 'en/a.json': { odd: 'a `b` $\\{c} \\{d} \\x }{e}${f}' } });
  compileMessages(root, ['en']);
  expect(await said('en', 'odd', { e: '<e>', f: '<f>' })).toBe('a `b` ${c} {d} \\x }<e>$<f>');
});

test('what did not change is not written again', () => {
  write({ 'en/a.json': { one: 'One' } });
  compileMessages(root, ['en']);
  const { mtimeMs } = statSync(resolve(root, 'src/messages/generated/words.js'));
  expect(compileMessages(root, ['en'])).toBe(false);
  expect(statSync(resolve(root, 'src/messages/generated/words.js')).mtimeMs).toBe(mtimeMs);
});

test.each([
  ['a missing folder', {}, /src\/messages\/de is missing/],
  ['a folder in no list', { 'de/a.json': { one: 'Eins {n}' }, 'fr/a.json': {} }, /src\/messages\/fr is in no list/],
  ['a file of its own', { 'de/b.json': {} }, /de\/b\.json has no twin in en/],
  ['a missing message', { 'de/a.json': {} }, /de\/a\.json: one is missing/],
  ['one too many', { 'de/a.json': { one: 'Eins {n}', two: 'Zwei' } }, /de\/a\.json: two is not in en/],
  ['another value', { 'de/a.json': { one: 'Eins {m}' } }, /one has the values "m" instead of "n"/],
  ['an empty text', { 'de/a.json': { one: ' ' } }, /de\/a\.json: one is no text/],
  ['a stray brace', { 'de/a.json': { one: 'Eins {n} { ' } }, /one has a \{ that opens no value/],
  ['no JSON', { 'de/a.json': '{' }, /de[\\/]a\.json: .*JSON/],
] as const)('%s stops the build, and says where', (_what, files, told) => {
  write({ 'en/a.json': { one: 'One {n}' }, ...files });
  expect(() => readMessages(root, ['en', 'de'])).toThrow(told);
});

test('a message that two files have, or with no name, stops the build', () => {
  write({ 'en/a.json': { one: 'One' }, 'en/b.json': { one: 'One', 'Not-A-Name': 'Two' } });
  expect(() => readMessages(root, ['en'])).toThrow(/one is there twice[^]*Not-A-Name is no name/);
});

test('the messages of the page are complete in every language', () => {
  const here = resolve(import.meta.dirname, '..');
  for (const { name, texts } of readMessages(here, languageTags)) {
    expect(Object.keys(texts), name).toEqual([...languageTags]);
  }
  expect(readFileSync(resolve(here, 'src/messages/en/shell.json'), 'utf8')).toContain('shell_product');
});
