import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, mergeConfig, type Rolldown, type InlineConfig } from 'vite';
import { builtHeaders, hashSource } from '../build/built-headers.ts';
import { hostFiles } from '../build/host-files.ts';
import { doorPage, type BuiltDoor } from '../build/door-page.ts';
import { doors, practicePages, type Door } from '../build/html-pages.ts';
import { indexPage } from '../build/index-page.ts';
import { policyInPage } from '../build/security-headers.ts';
import { unlicensed } from '../build/unlicensed.ts';
import { viteOptions } from '../build/vite-options.ts';
import { languageTags, type Language } from '../src/config/languages.ts';
import { listFiles } from './list-files.ts';

/** What src/ui/prerender.ts promises. */
interface Prerender {
  renderFirstScreen: () => { head: string; body: string };
}

const root = resolve(import.meta.dirname, '..');
const dist = resolve(root, 'dist');
const licencesOfApp = 'third-party-licences.md';

/** Paths of everything that went into dist/. */
const modules: string[] = [];

type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };

/**
 * @param written takes the name of each file that was made
 * @returns the entry, then whatever it needs at once
 */
async function buildFrom(
  input: string,
  spoken: readonly Language[],
  more: InlineConfig = {},
  written = new Set<string>(),
): Promise<Chunk[]> {
  const options: InlineConfig = {
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      emptyOutDir: false,
      license: false,
      rolldownOptions: { input: resolve(root, input), preserveEntrySignatures: 'strict' },
    },
  };
  const made = await build(mergeConfig(mergeConfig(viteOptions(spoken), options), more));
  if (Array.isArray(made) || !('output' in made)) throw new Error(`${input} was not built once`);
  for (const { fileName } of made.output) written.add(fileName);
  const chunks = new Map(made.output.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  if (more.build?.ssr === undefined) modules.push(...[...chunks.values()].flatMap(({ moduleIds }) => moduleIds));
  const found = [...chunks.values()].filter((chunk) => chunk.isEntry);
  for (const { imports } of found) {
    const more = imports.flatMap((name) => chunks.get(name) ?? []);
    found.push(...more.filter((chunk) => !found.includes(chunk)));
  }
  return found;
}

/** Renders the first screen in Node, from a server build that is thrown away again (M4). */
async function renderFirstScreen(): Promise<{ head: string; body: string }> {
  // Inside node_modules so that the bundle finds its packages.
  const outDir = mkdtempSync(resolve(root, 'node_modules/.latchkey-'));
  const input = resolve(root, 'src/ui/prerender.ts');
  try {
    await buildFrom(input, languageTags, {
      build: {
        ssr: input,
        outDir,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'prerender.js', codeSplitting: false } },
      },
    });
    const { renderFirstScreen: render } = (await import(
      pathToFileURL(resolve(outDir, 'prerender.js')).href
    )) as Prerender;
    const { head, body } = render();
    if (!body.includes('data-action="primary"')) throw new Error('The pre-rendered first screen has no primary action');
    if (/\sstyle="/.test(body))
      throw new Error('The pre-rendered first screen has a style attribute, which X1 refuses');
    return { head, body };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/**
 * @param licences the list of the packages in these files
 * @returns the files of an entry in each language, and the style sheets that they need at once
 */
async function buildLanguages(
  input: string,
  licences: string,
  written = new Set<string>(),
): Promise<Pick<BuiltDoor, 'languages' | 'sheets'>> {
  const languages: Record<string, string[]> = {};
  const sheets = new Set<string>();
  for (const [index, tag] of languageTags.entries()) {
    const license = index === 0 && { fileName: licences };
    const chunks = await buildFrom(input, [tag], { build: { license } }, written);
    languages[tag] = chunks.map(({ fileName }) => `./${fileName}`);
    for (const { viteMetadata } of chunks) for (const file of viteMetadata?.importedCss ?? []) sheets.add(file);
  }
  return { languages, sheets: [...sheets] };
}

interface BuiltApp {
  loader: string;
  style: string;
}

/**
 * The app: a set of files for each language, what has no words in it being the same file in all.
 * @returns the loader's file, and the source that lets in the first screen's style sheet (X1)
 */
async function buildApp(): Promise<BuiltApp> {
  const [loader] = await buildFrom('src/loader.ts', languageTags, {
    publicDir: 'public',
    build: { emptyOutDir: true, rolldownOptions: { output: { codeSplitting: false } } },
  });
  const { languages, sheets } = await buildLanguages('src/main.ts', licencesOfApp);
  const [file, ...others] = sheets;
  if (loader === undefined || file === undefined || others.length > 0)
    throw new Error('The first screen has one loader and one style sheet, the same in every language');
  const text = readFileSync(resolve(dist, file), 'utf8').trim();
  const { head, body } = await renderFirstScreen();
  const style = hashSource(text);
  const files = { loader: `./${loader.fileName}`, languages, sheet: { file: `./${file}`, text }, head, body };
  const source = readFileSync(resolve(root, 'index.html'), 'utf8');
  writeFileSync(resolve(dist, 'index.html'), indexPage(root, source, files, policyInPage(style)));
  return { loader: files.loader, style };
}

/**
 * A door: files of its own, so that the employees' page loads nothing of it.
 * @returns their paths in dist/
 */
async function buildDoor({ loader, style }: BuiltApp, { page, entry, licences }: Door): Promise<string[]> {
  const written = new Set([loader, page]);
  const { languages, sheets } = await buildLanguages(entry, licences, written);
  const source = readFileSync(resolve(root, page), 'utf8');
  const files = { loader, languages, sheets: sheets.map((file) => `./${file}`) };
  writeFileSync(resolve(dist, page), doorPage(root, source, files, policyInPage(null), style));
  return [...written];
}

/** A door for a host of its own, with what it loads and nothing of the employees' page. It has no practice: only a real `config.json` opens it. */
function writeSite({ page, site, inSite }: Door, paths: readonly string[]): void {
  const forAnyHost = ['404.html', 'icon.svg', '_headers', 'staticwebapp.config.json'];
  for (const path of [...paths, ...forAnyHost]) {
    const file = resolve(root, site, path === page ? inSite : path);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(resolve(dist, path), file);
  }
}

process.env['NODE_ENV'] = 'production';
const app = await buildApp();
const ofDoors: [Door, string[]][] = [];
for (const door of doors) ofDoors.push([door, await buildDoor(app, door)]);
// Builds of their own: what the practice pages share with the app would split the app's first file.
for (const page of practicePages) await buildFrom(page, languageTags);
// The practice pages have no list of their own: they may hold no package that app and doors do not.
const named = [licencesOfApp, ...doors.map(({ licences }) => licences)]
  .map((name) => readFileSync(resolve(dist, name), 'utf8'))
  .join('\n');
const unnamed = unlicensed(modules, named);
if (unnamed.length > 0) throw new Error(`third-party-licences.md lacks ${unnamed.join(', ')}`);
for (const [path, content] of Object.entries(hostFiles(builtHeaders(dist)))) {
  const file = resolve(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
for (const { site } of doors) rmSync(resolve(root, site), { recursive: true, force: true });
for (const [door, paths] of ofDoors) writeSite(door, paths);
for (const site of new Set(['dist', ...doors.map(({ site }) => site)])) listFiles(resolve(root, site));
