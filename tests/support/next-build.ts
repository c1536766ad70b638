import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a build that a host serves, and that is changed under an open tab.
 * @returns `upgrade` puts a newer build in its place, in which every file of assets/ has another name; the old are gone
 */
export function servedCopy(dist: string): { directory: string; upgrade: () => void; remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-upgrade-'));
  cpSync(dist, directory, { recursive: true });
  const assets = join(directory, 'assets');
  return {
    directory,
    upgrade() {
      const names = readdirSync(assets);
      const newer = (text: string): string =>
        text.replace(/[\w.-]+\.(?:js|css)\b/g, (name) => (names.includes(name) ? `n-${name}` : name));
      const pages = readdirSync(directory).filter((name) => name.endsWith('.html'));
      for (const file of [...names.map((name) => join(assets, name)), ...pages.map((name) => join(directory, name))]) {
        if (/\.(js|html)$/.test(file)) writeFileSync(file, newer(readFileSync(file, 'utf8')));
      }
      for (const name of names) renameSync(join(assets, name), join(assets, `n-${name}`));
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
