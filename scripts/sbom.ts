/** What is read of package-lock.json (lockfileVersion 3). */
export interface Lock {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
}

const folder = 'node_modules/';

/** Where Node finds a package that another one asks for: in its own folder, or in one above. */
function locate(lock: Lock, from: string, name: string): string | null {
  const candidate = `${from === '' ? '' : `${from}/`}${folder}${name}`;
  if (lock.packages[candidate] !== undefined) return candidate;
  return from === '' ? null : locate(lock, from.slice(0, Math.max(0, from.lastIndexOf(folder) - 1)), name);
}

/** Every place in the lock that the given ones lead to, the given ones included. */
function closure(lock: Lock, starts: readonly string[]): string[] {
  const found = new Set<string>();
  const rest = [...starts];
  for (let place = rest.pop(); place !== undefined; place = rest.pop()) {
    if (found.has(place)) continue;
    found.add(place);
    for (const name of Object.keys(lock.packages[place]?.dependencies ?? {})) {
      const next = locate(lock, place, name);
      if (next !== null) rest.push(next);
    }
  }
  return [...found].sort();
}

/** npm writes sha512 in base64, CycloneDX wants hexadecimal digits. */
function hashes(integrity: string | undefined): { alg: string; content: string }[] {
  const digest = /^sha512-([\w+/=]+)$/.exec(integrity ?? '')?.[1];
  return digest === undefined ? [] : [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }];
}

/**
 * The bill of materials of what ships, CycloneDX 1.5, without asking anybody: from the lock, and from the list of
 * licences that the build writes. `npm sbom --omit dev` would miss Svelte, which is a tool in package.json and code in the page.
 * @param licences dist/third-party-licences.md: each package that a byte was taken from has a heading there
 */
export function sbom(lock: Lock, licences: string): object {
  const root = lock.packages[''];
  const shipped = new Set(
    [...licences.matchAll(/^## (\S+) - (\S+)/gm)].map(([, name, version]) => `${name}@${version}`),
  );
  const nameOf = (place: string): string => place.slice(place.lastIndexOf(folder) + folder.length);
  const label = (place: string): string => `${nameOf(place)}@${lock.packages[place]?.version ?? ''}`;
  const declared = Object.keys(root?.dependencies ?? {}).flatMap((name) => locate(lock, '', name) ?? []);
  const bundled = Object.keys(lock.packages).filter((place) => place.includes(folder) && shipped.has(label(place)));
  const places = [...new Set([...closure(lock, declared), ...bundled])].sort();
  const missing = [...shipped].filter((one) => !places.some((place) => label(place) === one));
  if (missing.length > 0) throw new Error(`In the build, but not in package-lock.json: ${missing.join(', ')}`);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `latchkey@${root?.version ?? ''}`,
        name: 'latchkey',
        version: root?.version,
      },
    },
    components: places.map((place) => {
      const { version, license, integrity } = lock.packages[place] ?? {};
      const name = nameOf(place);
      return {
        type: 'library',
        'bom-ref': place.slice(folder.length),
        name,
        version,
        // In the page itself, or only among what its packages ask for.
        scope: shipped.has(label(place)) ? 'required' : 'excluded',
        purl: `pkg:npm/${name.replace('@', '%40')}@${version ?? ''}`,
        ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
        hashes: hashes(integrity),
      };
    }),
  };
}
