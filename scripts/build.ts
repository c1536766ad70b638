import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { htmlPages } from '../build/html-pages.ts';

/** What src/ui/prerender.ts promises. */
interface Prerender {
  renderFirstScreen: () => { head: string; body: string };
}

const root = resolve(import.meta.dirname, '..');
const page = resolve(root, 'dist/index.html');

/** Renders the first screen in Node, from a server build that is thrown away again (M4). */
async function renderFirstScreen(): Promise<{ head: string; body: string }> {
  // Inside node_modules so that the bundle finds its packages.
  const outDir = mkdtempSync(resolve(root, 'node_modules/.latchkey-'));
  try {
    await build({
      root,
      logLevel: 'warn',
      publicDir: false,
      build: {
        ssr: resolve(root, 'src/ui/prerender.ts'),
        outDir,
        emptyOutDir: true,
        rolldownOptions: { input: resolve(root, 'src/ui/prerender.ts'), output: { entryFileNames: 'prerender.js' } },
      },
    });
    const { renderFirstScreen: render } = (await import(
      pathToFileURL(resolve(outDir, 'prerender.js')).href
    )) as Prerender;
    return render();
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** @throws Error where the page lost its placeholder: shipping an empty first screen must not pass unnoticed */
function inject(html: string, placeholder: string, markup: string): string {
  const parts = html.split(placeholder);
  if (parts.length !== 2) throw new Error(`dist/index.html must hold ${placeholder} exactly once`);
  return parts.join(markup);
}

/** Each page is a build of its own: what the practice pages share with the app would split the app's first file. */
async function buildPages(): Promise<void> {
  for (const [index, name] of htmlPages.entries()) {
    const input = resolve(root, name);
    if (index > 0 && !existsSync(input)) continue;
    await build({
      root,
      logLevel: 'warn',
      publicDir: index === 0 ? 'public' : false,
      build: {
        emptyOutDir: index === 0,
        license: index === 0 ? { fileName: 'third-party-licences.md' } : false,
        rolldownOptions: { input },
      },
    });
  }
}

process.env['NODE_ENV'] = 'production';
await buildPages();
const { head, body } = await renderFirstScreen();
if (!body.includes('data-action="primary"')) throw new Error('The pre-rendered first screen has no primary action');
if (/\sstyle="/.test(body)) throw new Error('The pre-rendered first screen has a style attribute, which X1 refuses');
const built = inject(readFileSync(page, 'utf8'), '<!--first-screen-->', body);
// The screen's own title takes the place of the one that index.html has for development.
const untitled = head.includes('<title>') ? built.replace(/\n\s*<title>.*?<\/title>/, '') : built;
writeFileSync(page, inject(untitled, '<!--first-screen-head-->', head));
