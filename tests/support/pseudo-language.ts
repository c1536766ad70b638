import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Of no country and for nobody: every letter has an accent, every text is at least 40 % longer, it runs from right to left. */
export const pseudoTag = 'x-pseudo';

const plain = 'abcdefghijklmnopqrstuvwxyz';
const accented = 'áƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';

function accent(letter: string): string {
  const at = plain.indexOf(letter.toLowerCase());
  if (at === -1) return letter;
  const found = accented.charAt(at);
  // Longer words as well, not only more of them.
  return (letter === letter.toLowerCase() ? found : found.toUpperCase()) + ('aeiou'.includes(letter) ? found : '');
}

/** @returns the English text in the made-up language; `{values}` stay */
export function pseudo(text: string): string {
  const parts = text.match(/\\\{|\{\w+\}|[^\\{]+|\\/g) ?? [];
  const isValue = (part: string): boolean => /^\{\w/.test(part);
  const said = parts.map((part) => (isValue(part) ? part : Array.from(part, accent).join(''))).join('');
  const length = (of: string): number => of.replace(/\{\w+\}/g, '').length;
  const missing = Math.max(1, Math.ceil(length(text) * 1.4) - length(said));
  return `${said} ${'אבגדהוזח '
    .repeat(Math.ceil(missing / 8))
    .slice(0, missing)
    .trim()}`;
}

/** @returns a file of messages, or of explanations, with every text in the made-up language */
function spoken(texts: unknown): unknown {
  if (typeof texts === 'string') return pseudo(texts);
  return Object.fromEntries(Object.entries(texts as object).map(([name, text]) => [name, spoken(text)]));
}

/**
 * Does in a copy what a new language takes, a folder of messages and one line, and builds the page.
 * @returns the folder of the built page, and what takes the copy away
 */
export async function buildWithPseudoLanguage(): Promise<{ directory: string; remove: () => void }> {
  const copy = mkdtempSync(join(tmpdir(), 'latchkey-pseudo-'));
  const needed = [
    'build',
    'public',
    'scripts',
    'src',
    'package.json',
    'svelte.config.js',
    'tsconfig.json',
    'vite.config.ts',
  ];
  const pages = readdirSync(root).filter((file) => file.endsWith('.html'));
  for (const name of [...needed, ...pages]) cpSync(resolve(root, name), resolve(copy, name), { recursive: true });
  symlinkSync(resolve(root, 'node_modules'), resolve(copy, 'node_modules'), 'junction');

  const english = resolve(copy, 'src/messages/en');
  const folder = resolve(copy, `src/messages/${pseudoTag}`);
  for (const inside of ['find', 'roll-out']) mkdirSync(resolve(folder, inside), { recursive: true });
  for (const file of readdirSync(english, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue;
    const texts: unknown = JSON.parse(readFileSync(resolve(english, file), 'utf8'));
    writeFileSync(resolve(folder, file), JSON.stringify(spoken(texts)));
  }

  const list = resolve(copy, 'src/config/languages.ts');
  const lines = readFileSync(list, 'utf8').split('\n');
  const last = lines.findLastIndex((line) => /^ {2}\S+: \{ name: /.test(line));
  lines.splice(last + 1, 0, `  '${pseudoTag}': { name: '${pseudo('Pseudo')}', direction: 'rtl' },`);
  writeFileSync(list, lines.join('\n'));

  const building = spawn('npm', ['run', 'build'], { cwd: copy, shell: process.platform === 'win32' });
  let said = '';
  for (const stream of [building.stdout, building.stderr]) stream.on('data', (part) => (said += String(part)));
  const status = await new Promise((done) => building.on('close', done));
  if (status !== 0) throw new Error(`The page with ${pseudoTag} was not built:\n${said}`);
  return { directory: resolve(copy, 'dist'), remove: () => rmSync(copy, { recursive: true, force: true }) };
}
