import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { filesAndLinks } from './files-and-links.ts';
import type { Lock } from './sbom.ts';

function filesBelow(folder: string, named: (path: string) => string): string[] {
  return filesAndLinks(folder)
    .map(({ file, isFile }) => ({ path: relative(folder, file), isFile }))
    .filter(({ path }) => !/(^|[\\/])node_modules[\\/]/.test(path))
    .map(({ path, isFile }) => {
      if (!isFile) throw new Error(`${named(path)} is a link or the like; a package is made of files`);
      return path;
    })
    .sort();
}

/**
 * What a package brings along inside itself is a package of its own in the lock.
 * @throws Error where the lock knows nothing of it
 */
function refuseUnlocked(root: string, lock: Lock, place: string): void {
  for (const { file } of filesAndLinks(resolve(root, place))) {
    const path = relative(root, file).split(sep).join('/');
    const [inner] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.slice(place.length)) ?? [];
    // npm's own links to programs.
    if (inner === undefined || inner.endsWith('/node_modules/.bin')) continue;
    if (lock.packages[place + inner] === undefined) throw new Error(`${place}${inner} is not in package-lock.json`);
  }
}

/** @throws Error where the folder is not what the archive holds, file by file */
function compare(place: string, archive: string, folder: string): void {
  const unpacked = mkdtempSync(join(tmpdir(), 'latchkey-archive-'));
  try {
    // By its input: GNU's tar, which Git brings to Windows, takes `C:` for the name of another machine.
    execFileSync('tar', ['-xzf', '-', '--strip-components=1'], { cwd: unpacked, input: readFileSync(archive) });
    const named = (path: string): string => `${place}/${path}`;
    const [wanted, installed] = [filesBelow(unpacked, named), filesBelow(folder, named)];
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
      refuseUnlocked(root, lock, place);
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
