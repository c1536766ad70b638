import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Lock } from './sbom.ts';

function filesBelow(folder: string): string[] {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  // What a package brings along inside itself is a package of its own in the lock.
  return found
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|[\\/])node_modules[\\/]/.test(path))
    .sort();
}

/** @throws Error where the folder is not what the archive holds, file by file */
function compare(place: string, archive: string, folder: string): void {
  const unpacked = mkdtempSync(join(tmpdir(), 'latchkey-archive-'));
  try {
    execFileSync('tar', ['-xzf', archive, '--strip-components=1', '-C', unpacked]);
    const [wanted, installed] = [filesBelow(unpacked), filesBelow(folder)];
    const differing = [...new Set([...wanted, ...installed])].filter((path) => {
      const files = [join(unpacked, path), join(folder, path)] as const;
      return !files.every((file) => existsSync(file)) || !readFileSync(files[0]).equals(readFileSync(files[1]));
    });
    if (differing.length > 0) throw new Error(`${place} is not as it was published: ${differing.join(', ')}`);
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

/**
 * What the packages of a build are: the archive of each is compared with the lock by its hash, and with the folder that
 * the build read, file by file.
 * @param archives file of the registry's archive, by place in the lock
 * @returns the SHA-512 of each archive in hexadecimal digits, reckoned from its bytes
 * @throws Error that names a package which differs from the lock, or from what was published
 */
export function installedHashes(root: string, lock: Lock, archives: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...archives].map(([place, archive]) => {
      const digest = createHash('sha512').update(readFileSync(archive)).digest();
      if (lock.packages[place]?.integrity !== `sha512-${digest.toString('base64')}`) {
        throw new Error(`The archive of ${place} is not the one in package-lock.json`);
      }
      compare(place, archive, resolve(root, place));
      return [place, digest.toString('hex')];
    }),
  );
}

/**
 * Fetches the archives of these places with npm, which takes them from its cache where `npm ci` just put them.
 * @param folder is made where it is missing
 */
export function fetchArchives(lock: Lock, places: readonly string[], folder: string): Map<string, string> {
  mkdirSync(folder, { recursive: true });
  const label = (place: string): string =>
    `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${lock.packages[place]?.version ?? ''}`;
  const labels = [...new Set(places.map(label))];
  const said = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--prefer-offline', '--pack-destination', folder, ...labels],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' },
  );
  const packed = JSON.parse(said) as { id: string; filename: string }[];
  const fileOf = new Map(packed.map(({ id, filename }) => [id, resolve(folder, filename)]));
  return new Map(
    places.map((place) => {
      const file = fileOf.get(label(place));
      if (file === undefined) throw new Error(`npm packed no ${label(place)}`);
      return [place, file];
    }),
  );
}
