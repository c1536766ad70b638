/** The fragment of the list of guides; each guide's is below it. */
const base = '#/help';

/**
 * @param path id of a guide, or an id and an entry of it (`lock-screen-trouble/no-icon`); empty for the list
 * @returns the fragment that opens it, for an `href`
 */
export function helpAddress(path = ''): string {
  return path === '' ? base : `${base}/${path}`;
}

/**
 * @param fragment as in `location.hash`
 * @returns what of the guides it opens, as `helpAddress` takes it; null where it is none of their addresses
 */
export function helpPathOf(fragment: string): string | null {
  if (fragment !== base && !fragment.startsWith(`${base}/`)) return null;
  return fragment.slice(base.length + 1).replace(/\/+$/, '');
}
