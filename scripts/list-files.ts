import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileListName, filesForHosts, ownFile, writeFileList } from '../src/host-check/file-list.ts';
import { filesAndLinks } from './files-and-links.ts';
import { sha256 } from './manifest.ts';

/**
 * Writes the list of a site's files beside them: what the host check holds the host's answers against (A14).
 * @param site folder of a build
 */
export function listFiles(site: string): void {
  const left = [ownFile, fileListName, ...filesForHosts];
  const files = filesAndLinks(site).map(({ file }) => [relative(site, file).split(sep).join('/'), file] as const);
  const sums = files.filter(([path]) => !left.includes(path)).map(([path, file]) => [path, sha256(readFileSync(file))]);
  writeFileSync(resolve(site, fileListName), writeFileList(Object.fromEntries(sums) as Record<string, string>));
}
