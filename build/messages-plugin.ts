import { normalizePath, type Plugin } from 'vite';
import {
  compileMessages,
  functionOf,
  readMessages,
  runtimeFile,
  runtimeOf,
  wordsFile,
  type Message,
} from './compile-messages.ts';

/**
 * In the build, each message becomes a module of its own, so that a chunk holds those that it shows and no more. In
 * development, an edited message is compiled and the page loaded again.
 * @param tags every language that there is
 * @param spoken those whose texts the build gets
 */
export function messages(root: string, tags: readonly string[], spoken = tags): Plugin[] {
  const words = normalizePath(wordsFile(root));
  const runtime = normalizePath(runtimeFile(root));
  const moduleOf = (name: string): string => words.replace(/\.js$/, `/${name}.js`);
  let byModule = new Map<string, Message>();

  const apart: Plugin = {
    name: 'messages-apart',
    apply: 'build',
    buildStart() {
      byModule = new Map(
        readMessages(root, tags).map(({ name, texts }) => {
          const kept = Object.entries(texts).filter(([tag]) => spoken.includes(tag));
          return [moduleOf(name), { name, texts: Object.fromEntries(kept) }];
        }),
      );
    },
    resolveId: {
      filter: { id: /^\.\/words\/\w+\.js$/ },
      handler: (id, importer) => (importer === words ? moduleOf(id.slice('./words/'.length, -'.js'.length)) : null),
    },
    load: {
      filter: { id: /\/generated\/(words|runtime)/ },
      handler(id) {
        if (id === runtime) return runtimeOf(tags, spoken);
        if (id === words)
          return [...byModule.values()].map(({ name }) => `export * from './words/${name}.js';`).join('');
        const message = byModule.get(id);
        return message === undefined ? null : `import { say } from '../runtime.js';\n${functionOf(message)}`;
      },
    },
  };

  const again: Plugin = {
    name: 'messages-again',
    apply: 'serve',
    configureServer() {
      compileMessages(root, tags);
    },
    hotUpdate({ file, server }) {
      if (this.environment.name !== 'client' || !/\/src\/messages\/[^/]+\/[^/]+\.json$/.test(file)) return;
      try {
        compileMessages(root, tags);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        server.config.logger.error(message);
        this.environment.hot.send({ type: 'error', err: { message, stack: '' } });
        return [];
      }
      for (const stale of this.environment.moduleGraph.getModulesByFile(words) ?? []) {
        this.environment.moduleGraph.invalidateModule(stale);
      }
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
  };

  return [apart, again];
}
