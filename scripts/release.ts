import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync, type Zippable } from 'fflate';
import { asCommand } from './as-command.ts';
import { requireBuild } from './require-build.ts';
import { sbom, type Lock } from './sbom.ts';

/** What stands beside the site in the archive: for whoever hosts it. */
const accompanying = ['README.md', 'CHANGELOG.md', 'LICENSE', 'docs', 'hosting'];

/** The same files make the same archive, to the byte. */
const mtime = new Date(2020, 0, 1, 12);

/** Nothing that could be a private key leaves the house; the companion's least of all. */
function refuseSecrets(path: string, content: Buffer): void {
  // With a body: a library may well hold the bare words.
  const armoured = /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[\w+/=]{16}/;
  const secret = /\.(pem|key|pfx|p12)$/i.test(path) || armoured.test(content.toString('latin1'));
  if (secret) throw new Error(`${path} looks like a private key; it does not belong into a release`);
}

function filesBelow(path: string): string[] {
  const found = readdirSync(path, { withFileTypes: true, recursive: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function filesOf(root: string, path: string): string[] {
  const place = resolve(root, path);
  if (!existsSync(place)) throw new Error(`${path} is missing`);
  return statSync(place).isDirectory() ? filesBelow(place) : [place];
}

/** @returns what the archive holds, by path in it: `site/` is what a host serves */
function contents(root: string): Record<string, Buffer> {
  const dist = resolve(root, 'dist');
  requireBuild(dist);
  const configuration: unknown = JSON.parse(readFileSync(join(dist, 'config.json'), 'utf8'));
  if ((configuration as { practice?: unknown } | null)?.practice !== true) {
    throw new Error('config.json of a release says practice until somebody changes it (M1)');
  }
  const slashes = (path: string): string => path.split(sep).join('/');
  const files = [
    ...filesBelow(dist).map((file) => [`site/${slashes(relative(dist, file))}`, file] as const),
    ...accompanying
      .flatMap((path) => filesOf(root, path))
      .map((file) => [slashes(relative(root, file)), file] as const),
  ];
  const lock = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as Lock;
  const bill = sbom(lock, readFileSync(join(dist, 'third-party-licences.md'), 'utf8'));
  const all = { ...Object.fromEntries(files.map(([path, file]) => [path, readFileSync(file)])) };
  all['sbom.cdx.json'] = Buffer.from(`${JSON.stringify(bill, null, 2)}\n`);
  for (const [path, content] of Object.entries(all)) refuseSecrets(path, content);
  return all;
}

function checksum(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export interface Release {
  /** File name of the archive in the folder. */
  archive: string;
  /** `SHA256SUMS` has a line for each file of the release, in the form that `sha256sum --check` reads. */
  checksums: string;
}

/**
 * Writes latchkey-<version>.zip, its bill of materials and SHA256SUMS into a folder, which is emptied before.
 * @param root of the repository, with a build in dist/
 * @throws Error where the build is missing or is no practice installation, or where something looks like a private key
 */
export function makeRelease(root: string, folder: string): Release {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
  const name = `latchkey-${version}`;
  const files = contents(root);
  const entries: Zippable = {};
  for (const path of Object.keys(files).sort()) {
    // As Unix keeps it, so that the scripts can be run once unpacked.
    const attrs = (0o100000 | (path.endsWith('.sh') ? 0o755 : 0o644)) << 16;
    entries[`${name}/${path}`] = [files[path] ?? Buffer.of(), { mtime, os: 3, attrs: attrs >>> 0 }];
  }
  const made: Record<string, Uint8Array> = {
    [`${name}.zip`]: zipSync(entries, { level: 9 }),
    [`${name}.cdx.json`]: files['sbom.cdx.json'] ?? Buffer.of(),
  };
  const sums = Object.entries(made).map(([file, content]) => `${checksum(content)}  ${file}\n`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(made)) writeFileSync(join(folder, file), content);
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  return { archive: `${name}.zip`, checksums: sums.join('') };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await asCommand('release', () => {
    const root = resolve(import.meta.dirname, '..');
    console.log(makeRelease(root, resolve(root, 'release')).checksums.trimEnd());
  });
}
