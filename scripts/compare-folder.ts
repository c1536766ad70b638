import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ownFile } from '../src/host-check/file-list.ts';
import { filesAndLinks } from './files-and-links.ts';
import { readManifest, sha256, type Source } from './manifest.ts';

export type ReleasedSite = 'site' | 'site-helpdesk';

export interface Comparison {
  source: Source;
  /** Sentences, one for each file that is not as it was released. */
  differences: string[];
  /** Sentences about what is as expected, or could not be compared. */
  remarks: string[];
}

/**
 * @param manifestText MANIFEST of a release
 * @returns where it comes from, and the sums of one of its sites by path in it
 * @throws Error where the MANIFEST is none
 */
export function sumsOfSite(
  manifestText: string,
  site: ReleasedSite,
): { source: Source; sums: Record<string, string>; besides: Record<string, string> } {
  const { source, sums: besides } = readManifest(manifestText);
  const own = Object.entries(besides).filter(([path]) => path.startsWith(`${site}/`));
  return { source, sums: Object.fromEntries(own.map(([path, sum]) => [path.slice(site.length + 1), sum])), besides };
}

/**
 * Compares the folder that a host serves with a release, file by file, and names what is there besides: what no look from
 * outside can see.
 * @throws Error where the folder or the MANIFEST is none
 */
export function compareFolder(folder: string, manifestText: string, site: ReleasedSite = 'site'): Comparison {
  const { source, sums, besides } = sumsOfSite(manifestText, site);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} is neither an address nor a folder with an index.html`);
  }
  const wanted = { ...sums };
  // IIS wants it beside the site.
  const forIis = besides['hosting/web.config'];
  if (forIis !== undefined && existsSync(join(folder, 'web.config'))) wanted['web.config'] = forIis;
  const differences: string[] = [];
  const remarks: string[] = [];
  for (const [path, sum] of Object.entries(wanted)) {
    const file = join(folder, path);
    const same = existsSync(file) ? sha256(readFileSync(file)) === sum : null;
    if (same === null) differences.push(`${path} is missing.`);
    else if (path === ownFile)
      remarks.push(same ? `${path} is the practice installation's.` : `${path} is yours; look at it yourself.`);
    else if (!same) differences.push(`${path} differs from the release.`);
  }
  const held = filesAndLinks(folder)
    .map(({ file, isFile }) => ({ path: relative(folder, file).split(sep).join('/'), isFile }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  differences.push(
    ...held
      .filter(({ path }) => !Object.hasOwn(wanted, path) && path !== ownFile)
      .map(({ path }) => `${path} is not of this release.`),
    // As released today, and something else tomorrow, without a change in this folder.
    ...held.filter(({ isFile }) => !isFile).map(({ path }) => `${path} is a link, not a file.`),
  );
  remarks.push('Files only: what the host sends with them, and where it leads, cannot be seen in a folder.');
  return { source, differences, remarks };
}
