import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compile } from '@inlang/paraglide-js';

/**
 * How the words of src/messages become functions. The language is decided by src/ui (overwriteGetLocale), so nothing of
 * paraglide's own detection (cookies, URLs, servers) is wanted: its run-time is replaced by the few lines that serve.
 */
const root = resolve(import.meta.dirname, '..');

await compile({
  project: resolve(root, 'project.inlang'),
  outdir: resolve(root, 'src/messages/generated'),
  strategy: ['globalVariable', 'baseLocale'],
  outputStructure: 'message-modules',
  disableAsyncLocalStorage: true,
  emitReadme: false,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  additionalFiles: { 'runtime.js': readFileSync(resolve(root, 'build/messages-runtime.js'), 'utf8') },
});
