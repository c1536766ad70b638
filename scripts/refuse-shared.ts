import { existsSync, readFileSync } from 'node:fs';

interface Built {
  origin: string;
  /** As in the manifest. */
  manifestKey: string;
}

/**
 * Two companions may share neither an origin, which is what keeps their pages apart, nor a
 * key, which is what keeps the extensions apart. Only what was last built on this machine can be compared.
 * @param other manifest of the other one, which need not be there
 * @throws Error that says what they share
 */
export function refuseShared({ origin, manifestKey }: Built, other: string): void {
  if (!existsSync(other)) return;
  const { key, externally_connectable: pages } = JSON.parse(readFileSync(other, 'utf8')) as {
    key?: string;
    externally_connectable: { matches: string[] };
  };
  const shares = (what: string): Error =>
    new Error(`the companion of the other page has the same ${what} (${other}): each needs one of its own`);
  if (pages.matches.includes(`${origin}/*`)) throw shares(`origin, ${origin}`);
  if (key === manifestKey) throw shares('key, and so the same id');
}
