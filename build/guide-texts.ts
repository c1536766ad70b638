import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { GuideText, GuideTexts } from '../src/find/guide-entries.ts';
import { readMessages } from './compile-messages.ts';

const loader = /'?([\w-]+)'?: \{ (?:load|screen): \(\) => import\('\.\.\/([\w-]+\/\w+)\.svelte'\) \}/g;
const part = /<Guide(?:Step|Part)\b[^>]*?\s(?:text|title)=\{m\.(\w+)\(\)\}/g;
const opened = /<Guide(?:Step|Part)\b/g;

/** The search itself, and what shows its answers. */
const searches: ReadonlySet<string> = new Set(['find', 'lock-screen-trouble']);

/**
 * Reads what the guides say out of their components, so that the one search finds a guide by its steps in every language (S7).
 * @throws Error where a step or a part says something that is no message of its own
 */
export function readGuideTexts(root: string, tags: readonly string[]): GuideTexts {
  const said = new Map(readMessages(root, tags).map(({ name, texts }) => [name, texts]));
  const textOf = (name: string, tag: string): string => {
    const text = said.get(name)?.[tag];
    if (text === undefined) throw new Error(`No message ${name} in ${tag}`);
    return text;
  };
  const loaders = readFileSync(resolve(root, 'src/ui/help/help-loaders.ts'), 'utf8');
  return Object.fromEntries(
    [...loaders.matchAll(loader)].flatMap(([, id = '', component = '']) => {
      if (searches.has(id)) return [];
      const source = readFileSync(resolve(root, `src/ui/${component}.svelte`), 'utf8');
      const names = [...source.matchAll(part)].map(([, name = '']) => name);
      if (names.length !== [...source.matchAll(opened)].length) {
        throw new Error(`${component}.svelte: each GuideStep and GuidePart begins with a message: text={m.name()}`);
      }
      const key = id.replaceAll('-', '_');
      const inLanguage = (tag: string): GuideText => ({
        title: textOf(`help_title_${key}`, tag),
        about: textOf(`help_about_${key}`, tag),
        steps: names.map((name) => textOf(name, tag)),
      });
      return [[id, Object.fromEntries(tags.map((tag) => [tag, inLanguage(tag)]))]];
    }),
  );
}

/** Writes them to `src/messages/generated/guide-texts.json`. */
export function writeGuideTexts(root: string, tags: readonly string[]): void {
  const folder = resolve(root, 'src/messages/generated');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, 'guide-texts.json'), JSON.stringify(readGuideTexts(root, tags)));
}

/** In development there is no `npm run messages` before the page. */
export function guideTexts(root: string, tags: readonly string[]): Plugin {
  return { name: 'guide-texts', apply: 'serve', configureServer: () => writeGuideTexts(root, tags) };
}
