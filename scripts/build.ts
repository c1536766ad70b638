import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, mergeConfig, type Rolldown, type InlineConfig } from 'vite';
import { builtHeaders, hashSource } from '../build/built-headers.ts';
import { hostFiles } from '../build/host-files.ts';
import { practicePages } from '../build/html-pages.ts';
import { indexPage } from '../build/index-page.ts';
import { roomPage, type BuiltRoom } from '../build/room-page.ts';
import { policyInPage } from '../build/security-headers.ts';
import { unlicensed } from '../build/unlicensed.ts';
import { viteOptions } from '../build/vite-options.ts';
import { languageTags, type Language } from '../src/config/languages.ts';
import { fileListName, filesForHosts, ownFile, writeFileList } from '../src/host-check/file-list.ts';
import { filesAndLinks } from './files-and-links.ts';
import { sha256 } from './manifest.ts';

/** What src/ui/prerender.ts promises. */
interface Prerender {
  renderFirstScreen: () => { head: string; body: string };
}

const root = resolve(import.meta.dirname, '..');
const dist = resolve(root, 'dist');
/** The room alone, for the host of its own: what it loads, and nothing of the employees' page. */
const roomSite = resolve(root, 'dist-helpdesk');
const licencesOfApp = 'third-party-licences.md';
const licencesOfRoom = 'third-party-licences-helpdesk.md';

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
): Promise<Pick<BuiltRoom, 'languages' | 'sheets'>> {
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

/**
 * The app: a set of files for each language, what has no words in it being the same file in all.
 * @returns the loader's file
 */
async function buildApp(): Promise<string> {
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
  const files = { loader: `./${loader.fileName}`, languages, sheet: { file: `./${file}`, text }, head, body };
  const source = readFileSync(resolve(root, 'index.html'), 'utf8');
  writeFileSync(resolve(dist, 'index.html'), indexPage(root, source, files, policyInPage(hashSource(text))));
  return files.loader;
}

/**
 * The helpdesk's room: files of its own, so that the employees' page loads nothing of it.
 * @returns their paths in dist/
 */
async function buildRoom(loader: string): Promise<string[]> {
  const written = new Set([loader, 'helpdesk.html']);
  const { languages, sheets } = await buildLanguages('src/room-main.ts', licencesOfRoom, written);
  const source = readFileSync(resolve(root, 'helpdesk.html'), 'utf8');
  const files = { loader, languages, sheets: sheets.map((file) => `./${file}`) };
  writeFileSync(resolve(dist, 'helpdesk.html'), roomPage(root, source, files, policyInPage(null)));
  return [...written];
}

/** The room for the host of its own, at whose base address it stands. It has no practice: only a real `config.json` opens it. */
function writeRoomSite(paths: readonly string[]): void {
  rmSync(roomSite, { recursive: true, force: true });
  const forAnyHost = ['404.html', 'icon.svg', '_headers', 'staticwebapp.config.json'];
  for (const path of [...paths, ...forAnyHost]) {
    const file = resolve(roomSite, path === 'helpdesk.html' ? 'index.html' : path);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(resolve(dist, path), file);
  }
}

/** The list of a site's files, beside them: what the host check holds the host's answers against (A14). */
function listFiles(site: string): void {
  const left = [ownFile, fileListName, ...filesForHosts];
  const files = filesAndLinks(site).map(({ file }) => [relative(site, file).split(sep).join('/'), file] as const);
  const sums = files.filter(([path]) => !left.includes(path)).map(([path, file]) => [path, sha256(readFileSync(file))]);
  writeFileSync(resolve(site, fileListName), writeFileList(Object.fromEntries(sums) as Record<string, string>));
}

process.env['NODE_ENV'] = 'production';
const ofRoom = await buildRoom(await buildApp());
// Builds of their own: what the practice pages share with the app would split the app's first file.
for (const page of practicePages) await buildFrom(page, languageTags);
// The practice pages have no list of their own: they may hold no package that app and room do not.
const named = [licencesOfApp, licencesOfRoom].map((name) => readFileSync(resolve(dist, name), 'utf8')).join('\n');
const unnamed = unlicensed(modules, named);
if (unnamed.length > 0) throw new Error(`third-party-licences.md lacks ${unnamed.join(', ')}`);
for (const [path, content] of Object.entries(hostFiles(builtHeaders(dist)))) {
  const file = resolve(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
writeRoomSite(ofRoom);
for (const site of [dist, roomSite]) listFiles(site);
