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

const nameOf = (place: string): string => place.slice(place.lastIndexOf(folder) + folder.length);
const label = (lock: Lock, place: string): string => `${nameOf(place)}@${lock.packages[place]?.version ?? ''}`;

/** @param licences dist/third-party-licences.md: each package that a byte was taken from has a heading there */
function shippedLabels(licences: string): Set<string> {
  return new Set([...licences.matchAll(/^## (\S+) - (\S+)/gm)].map(([, name, version]) => `${name}@${version}`));
}

/**
 * Which packages belong into the bill: what is in the build, and what package.json declares, with all that they ask for.
 * `npm sbom --omit dev` would miss Svelte, which is a tool in package.json and code in the page.
 * @returns places in the lock, sorted
 * @throws Error where the build holds something that the lock does not
 */
export function billedPlaces(lock: Lock, licences: string): string[] {
  const shipped = shippedLabels(licences);
  const declared = Object.keys(lock.packages['']?.dependencies ?? {}).flatMap((name) => locate(lock, '', name) ?? []);
  const all = Object.keys(lock.packages).filter((place) => place.includes(folder));
  const bundled = all.filter((place) => shipped.has(label(lock, place)));
  const places = [...new Set([...closure(lock, declared), ...bundled])].sort();
  const missing = [...shipped].filter((one) => !places.some((place) => label(lock, place) === one));
  if (missing.length > 0) throw new Error(`In the build, but not in package-lock.json: ${missing.join(', ')}`);
  return places;
}

/**
 * The bill of materials of what ships, CycloneDX 1.5.
 * @param hashes SHA-512 of each package's archive by its place, as scripts/installed-hashes.ts found it
 */
export function sbom(lock: Lock, licences: string, hashes: ReadonlyMap<string, string>): object {
  const root = lock.packages[''];
  const shipped = shippedLabels(licences);
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
    components: billedPlaces(lock, licences).map((place) => {
      const { version, license } = lock.packages[place] ?? {};
      const name = nameOf(place);
      const content = hashes.get(place);
      if (content === undefined) throw new Error(`Nobody looked at what is installed as ${place}`);
      return {
        type: 'library',
        'bom-ref': place.slice(folder.length),
        name,
        version,
        // In the page itself, or only among what its packages ask for.
        scope: shipped.has(label(lock, place)) ? 'required' : 'excluded',
        purl: `pkg:npm/${name.replace('@', '%40')}@${version ?? ''}`,
        ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
        hashes: [{ alg: 'SHA-512', content }],
      };
    }),
  };
}
