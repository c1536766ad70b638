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
  [
    'one too many with a name that every object has',
    { 'de/a.json': { one: 'Eins {n}', constructor: 'x' } },
    /constructor is not in en/,
  ],
  [
    'a right-to-left override',
    { 'de/a.json': { one: 'Eins \u202e{n}' } },
    /de\/a\.json: one has the character U\+202E/,
  ],
  ['an isolate', { 'de/a.json': { one: '\u2066Eins {n}' } }, /one has the character U\+2066/],
  ['a NUL', { 'de/a.json': { one: 'Eins {n}\0' } }, /one has the character U\+0000/],
  ['a line break', { 'de/a.json': { one: 'Eins\n{n}' } }, /one has the character U\+000A/],
  ['a line separator', { 'de/a.json': { one: 'Eins\u2028{n}' } }, /one has the character U\+2028/],
  ['a space of no width', { 'de/a.json': { one: 'Eins\u200b{n}' } }, /one has the character U\+200B/],
  [
    'a letter in plain text, invisibly',
    { 'en/a.json': { one: 'One\u{e0041} {n}' }, 'de/a.json': {} },
    /en\/a\.json: one has the character U\+E0041/,
  ],
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

test.each(['delete', 'await', 'class', 'let', 'arguments', 'say'])('a message cannot be called %s', (name) => {
  write({ 'en/a.json': { [name]: 'One' } });
  expect(() => readMessages(root, ['en'])).toThrow(`a.json: ${name} is no name`);
});

test('a name that every object has is missing where nobody wrote it', () => {
  write({ 'en/a.json': { constructor: 'One' }, 'de/a.json': {} });
  expect(() => readMessages(root, ['en', 'de'])).toThrow('de/a.json: constructor is missing');
});

test('the messages of the page are complete in every language', () => {
  const here = resolve(import.meta.dirname, '..');
  for (const { name, texts } of readMessages(here, languageTags)) {
    expect(Object.keys(texts), name).toEqual([...languageTags]);
  }
  expect(readFileSync(resolve(here, 'src/messages/en/shell.json'), 'utf8')).toContain('shell_product');
});
