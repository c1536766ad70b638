import { readFileSync } from 'node:fs';

/**
 * How the words of src/messages become functions. The language is decided by src/ui (overwriteGetLocale), so nothing of
 * paraglide's own detection (cookies, URLs, servers) is wanted: its run-time is replaced by the few lines that serve.
 */
export default {
  strategy: ['globalVariable', 'baseLocale'],
  outputStructure: 'message-modules',
  disableAsyncLocalStorage: true,
  emitReadme: false,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  additionalFiles: { 'runtime.js': readFileSync(new URL('../build/messages-runtime.js', import.meta.url), 'utf8') },
};
