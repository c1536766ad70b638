import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync, type Zippable } from 'fflate';
import { hostFiles } from '../build/host-files.ts';
import { doors } from '../build/html-pages.ts';
import { filesAndLinks } from './files-and-links.ts';
import { fetchArchives, installedHashes } from './installed-hashes.ts';
import { manifest, sha256, type Source } from './manifest.ts';
import { billedPlaces, sbom, type Lock } from './sbom.ts';

/** What stands beside the site in the archive: for whoever hosts it. */
const accompanying = ['README.md', 'CHANGELOG.md', 'LICENSE', 'docs', 'hosting'];

/** What hosts serve: the employees' page, and the doors, which have hosts of their own. */
const sites = [
  { folder: 'dist', path: 'site' },
  { folder: 'dist-helpdesk', path: 'site-helpdesk' },
  { folder: 'dist-setup', path: 'site-setup' },
];

/** The same files make the same archive, to the byte. */
const mtime = new Date(2020, 0, 1, 12);

/** Nothing that could be a private key leaves the house; the companion's least of all. */
function refuseSecrets(path: string, content: Buffer): void {
  // With a body, or with an end whatever stands between: headers of an encrypted key, the line ends of JSON.
  // Without NUL, UTF-16 reads like the rest.
  const armoured = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----(\s+[\w+/=]{16}|[^]*-----END )/;
  const secret = /\.(pem|key|pfx|p12)$/i.test(path) || armoured.test(content.toString('latin1').replaceAll('\0', ''));
  if (secret) throw new Error(`${path} looks like a private key; it does not belong into a release`);
}

function filesBelow(path: string): string[] {
  return filesAndLinks(path).map(({ file, isFile }) => {
    if (!isFile) throw new Error(`${file} is a link or the like; a release is made of files`);
    return file;
  });
}

function filesOf(root: string, path: string): string[] {
  const place = resolve(root, path);
  if (!existsSync(place)) throw new Error(`${path} is missing`);
  const stat = lstatSync(place);
  if (stat.isSymbolicLink()) throw new Error(`${place} is a link or the like; a release is made of files`);
  return stat.isDirectory() ? filesBelow(place) : [place];
}

function readBuild(root: string): { lock: Lock; licences: string } {
  for (const { folder } of sites) {
    if (!existsSync(resolve(root, folder, 'index.html'))) throw new Error('There is no build: npm run build');
  }
  const missing = Object.keys(hostFiles({})).find((path) => !existsSync(resolve(root, path)));
  if (missing !== undefined) throw new Error(`${missing} is missing: npm run build`);
  return {
    lock: JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as Lock,
    licences: licencesOf(root),
  };
}

/** @returns the lists of the packages that went into the sites of a build, one after the other */
export function licencesOf(root: string): string {
  const lists = ['dist/third-party-licences.md', ...doors.map(({ site, licences }) => `${site}/${licences}`)];
  return lists.map((path) => readFileSync(resolve(root, path), 'utf8')).join('\n');
}

/** @returns what the archive holds, by path in it: `site/` and `site-helpdesk/` are what hosts serve */
function contents(root: string, source: Source, hashes: ReadonlyMap<string, string>): Record<string, Buffer> {
  const dist = resolve(root, 'dist');
  const { lock, licences } = readBuild(root);
  const configuration: unknown = JSON.parse(readFileSync(join(dist, 'config.json'), 'utf8'));
  if ((configuration as { practice?: unknown } | null)?.practice !== true) {
    throw new Error('config.json of a release says practice until somebody changes it (M1)');
  }
  const slashes = (path: string): string => path.split(sep).join('/');
  const files = [
    ...sites.flatMap(({ folder, path }) =>
      filesBelow(resolve(root, folder)).map(
        (file) => [`${path}/${slashes(relative(resolve(root, folder), file))}`, file] as const,
      ),
    ),
    ...accompanying
      .flatMap((path) => filesOf(root, path))
      .map((file) => [slashes(relative(root, file)), file] as const),
  ];
  const all = { ...Object.fromEntries(files.map(([path, file]) => [path, readFileSync(file)])) };
  all['sbom.cdx.json'] = Buffer.from(`${JSON.stringify(sbom(lock, licences, hashes), null, 2)}\n`);
  for (const [path, content] of Object.entries(all)) refuseSecrets(path, content);
  all['MANIFEST'] = Buffer.from(manifest(source, all));
  return all;
}

export interface Release {
  /** File name of the archive in the folder. */
  archive: string;
  /** `SHA256SUMS` has a line for each file of the release, in the form that `sha256sum --check` reads. */
  checksums: string;
}

/**
 * Writes latchkey-<version>.zip, its bill of materials, its MANIFEST and SHA256SUMS into a folder, which is emptied before.
 * @param root of the repository, with a build in dist/
 * @param hashes of the installed packages, as scripts/installed-hashes.ts found them
 * @throws Error where the build is missing or is no practice installation, or where something looks like a private key
 */
export function packRelease(
  root: string,
  folder: string,
  source: Source,
  hashes: ReadonlyMap<string, string>,
): Release {
  const name = `latchkey-${source.version}`;
  const files = contents(root, source, hashes);
  const entries: Zippable = {};
  for (const path of Object.keys(files).sort()) {
    // As Unix keeps it, so that the scripts can be run once unpacked.
    const attrs = (0o100000 | (path.endsWith('.sh') ? 0o755 : 0o644)) << 16;
    entries[`${name}/${path}`] = [files[path] ?? Buffer.of(), { mtime, os: 3, attrs: attrs >>> 0 }];
  }
  const made: Record<string, Uint8Array> = {
    [`${name}.zip`]: zipSync(entries, { level: 9 }),
    [`${name}.cdx.json`]: files['sbom.cdx.json'] ?? Buffer.of(),
    MANIFEST: files['MANIFEST'] ?? Buffer.of(),
  };
  const sums = Object.entries(made).map(([file, content]) => `${sha256(content)}  ${file}\n`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(made)) writeFileSync(join(folder, file), content);
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  return { archive: `${name}.zip`, checksums: sums.join('') };
}

/** The second half of `npm run release`, run by scripts/release.ts inside the fresh clone. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = resolve(import.meta.dirname, '..');
  const { values } = parseArgs({
    options: { out: { type: 'string' }, tag: { type: 'string' }, commit: { type: 'string' } },
  });
  const { out = '', tag = '', commit = '' } = values;
  const { lock, licences } = readBuild(root);
  const archives = fetchArchives(lock, billedPlaces(lock, licences), resolve(root, '../archives'));
  const source = { version: tag.replace(/^v/, ''), tag, commit };
  console.log(packRelease(root, out, source, installedHashes(root, lock, archives)).checksums.trimEnd());
}
