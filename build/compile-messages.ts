import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A message in every language: by tag, what stands in the language's folder. */
export interface Message {
  readonly name: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Literal text, or the name of a value that is put in. */
type Part = { readonly text: string } | { readonly value: string };

const named = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** What cannot be the name of a function in a module, and what is one there already (`say`). */
const reserved = new Set(
  [
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends',
    'false finally for function if implements import in instanceof interface let new null package private protected',
    'public return say static super switch this throw true try typeof undefined var void while with yield',
  ].flatMap((line) => line.split(' ')),
);

/** Nobody sees them in a file, but they turn sentences round or break lines; no text needs one. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * @param text with `{value}` where a value goes; `\{` is the brace itself
 * @throws Error at a brace that opens no value
 */
function partsOf(text: string): Part[] {
  return [...text.matchAll(/\\(\{)|\{(\w+)\}|(\{)|([^\\{]+|\\)/g)].map(([, brace, value, stray, plain]) => {
    if (stray !== undefined) throw new Error('has a { that opens no value; write \\{ for the brace itself');
    return value === undefined ? { text: brace ?? plain ?? '' } : { value };
  });
}

const valuesOf = (text: string): string[] =>
  [...new Set(partsOf(text).flatMap((part) => ('value' in part ? [part.value] : [])))].sort();

type Texts = Readonly<Record<string, unknown>>;

function readFolder(folder: string): Map<string, Texts> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => {
      try {
        return [file, JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Texts];
      } catch (error) {
        throw new Error(`${resolve(folder, file)}: ${error instanceof Error ? error.message : ''}`, { cause: error });
      }
    }),
  );
}

/** What is wrong with one text, against the one that it translates. */
function faultOf(text: unknown, original: unknown): string | null {
  if (typeof text !== 'string' || text.trim() === '') return 'is no text';
  const [strange] = unseen.exec(text) ?? [];
  if (strange !== undefined) {
    const point = (strange.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `has the character U+${point}, which nobody sees`;
  }
  try {
    const [values, wanted] = [valuesOf(text).join(', '), valuesOf(String(original)).join(', ')];
    return values === wanted ? null : `has the values "${values}" instead of "${wanted}"`;
  } catch (error) {
    return error instanceof Error ? error.message : 'cannot be read';
  }
}

/**
 * Reads `src/messages`, a folder a language.
 * @param tags of the languages that are listed; the first has every message
 * @throws Error that names whatever is missing, left over or unreadable
 */
export function readMessages(root: string, tags: readonly string[]): Message[] {
  const home = resolve(root, 'src/messages');
  const faults: string[] = [];
  for (const { name } of readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    if (name !== 'generated' && !tags.includes(name)) faults.push(`src/messages/${name} is in no list of languages`);
  }
  const folders = tags.map((tag) => {
    const folder = resolve(home, tag);
    if (!existsSync(folder)) faults.push(`src/messages/${tag} is missing`);
    return { tag, files: existsSync(folder) ? readFolder(folder) : new Map<string, Texts>() };
  });
  const [base] = folders;
  const messages = new Map<string, Record<string, string>>();
  for (const [file, texts] of base?.files ?? []) {
    for (const name of Object.keys(texts)) {
      if (!named.test(name)) faults.push(`${file}: ${name} is no name: small letters and digits, with _ between words`);
      if (reserved.has(name)) faults.push(`${file}: ${name} is no name: it is a word of JavaScript's, or taken`);
      if (messages.has(name)) faults.push(`${file}: ${name} is there twice`);
      messages.set(name, {});
    }
  }
  for (const { tag, files } of folders) {
    for (const file of files.keys()) {
      if (base?.files.has(file) === false) faults.push(`${tag}/${file} has no twin in ${base.tag}`);
    }
    for (const [file, originals] of base?.files ?? []) {
      const texts = files.get(file) ?? {};
      const left = Object.keys(texts).filter((name) => !Object.hasOwn(originals, name));
      faults.push(...left.map((name) => `${tag}/${file}: ${name} is not in ${String(base?.tag)}`));
      for (const [name, original] of Object.entries(originals)) {
        const fault = Object.hasOwn(texts, name) ? faultOf(texts[name], original) : 'is missing';
        if (fault !== null) faults.push(`${tag}/${file}: ${name} ${fault}`);
        else Object.assign(messages.get(name) ?? {}, { [tag]: texts[name] });
      }
    }
  }
  if (faults.length > 0) throw new Error(`The messages cannot be compiled:\n- ${faults.join('\n- ')}`);
  return [...messages].map(([name, texts]) => ({ name, texts })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function template(text: string): string {
  const literal = (part: string): string => part.replace(/[\\`$]/g, '\\$&');
  const parts = partsOf(text).map((part) => ('value' in part ? `\${i.${part.value}}` : literal(part.text)));
  return `\`${parts.join('')}\``;
}

/** @returns the message as an exported function; one of several languages needs `say` of the run-time */
export function functionOf({ name, texts }: Message): string {
  const said = Object.values(texts);
  const values = said.some((text) => valuesOf(text).length > 0) ? 'i' : '';
  const templates = said.map(template);
  const result = templates.length === 1 ? templates.join() : `say(${templates.join(', ')})`;
  return `export const ${name} = (${values}) => ${result};\n`;
}

function typeOf({ texts }: Message): string {
  const values = valuesOf(Object.values(texts)[0] ?? '').map((value) => `${value}: NonNullable<unknown>`);
  return `/** @type {(${values.length > 0 ? `i: { ${values.join(', ')} }` : ''}) => string} */\n`;
}

/**
 * @param tags every language that there is
 * @param spoken those whose texts are there; all of them, or one
 * @returns the module that the messages stand on
 */
export const runtimeOf = (tags: readonly string[], spoken: readonly string[]): string =>
  `
/** @typedef {${tags.map((tag) => `'${tag}'`).join(' | ')}} Locale */

/**
 * The languages of these files: in the build one for each set of files, in development all.
 * @type {readonly [Locale, ...Locale[]]}
 */
export const spoken = ${JSON.stringify(spoken)};

/** @type {() => Locale} */
let getLocale = () => spoken[0];

/**
 * @param {...string} texts one in each language, in the order of the list
 * @returns {string} the one in the language of the page
 */
export const say = (...texts) => texts[spoken.indexOf(getLocale())];

/**
 * Hands the choice of the language to the page, which may answer from reactive state.
 * @param {() => Locale} read called by every message, each time that it is read
 */
export const overwriteGetLocale = (read) => {
  getLocale = read;
};
`.trimStart();

/** Where the run-time is, for the same plugin. */
export const runtimeFile = (root: string): string => resolve(root, 'src/messages/generated/runtime.js');

/** Where the functions are, for the plugin that takes them apart again (build/messages-plugin.ts). */
export const wordsFile = (root: string): string => resolve(root, 'src/messages/generated/words.js');

/**
 * Makes a typed function of every message, in `src/messages/generated`: `import { m } from '.../messages.js'`.
 * @returns whether anything changed
 * @throws Error as `readMessages` does; then everything stays as it was
 */
export function compileMessages(root: string, tags: readonly string[]): boolean {
  const messages = readMessages(root, tags);
  const words = messages.map((message) => typeOf(message) + functionOf(message)).join('\n');
  const files = {
    'runtime.js': runtimeOf(tags, tags),
    'words.js': `import { say } from './runtime.js';\n\n${words}`,
    'messages.js': `export * as m from './words.js';\n`,
  };
  const folder = resolve(root, 'src/messages/generated');
  const isThere = (name: string, content: string): boolean =>
    existsSync(resolve(folder, name)) && readFileSync(resolve(folder, name), 'utf8') === content;
  if (Object.entries(files).every(([name, content]) => isThere(name, content))) return false;
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    if (!isThere(name, content)) writeFileSync(resolve(folder, name), content);
  }
  return true;
}
