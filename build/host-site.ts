/** What differs from one host to the next; the rest of its configuration does not. */
export interface HostSite {
  /** A DNS name, without scheme and port. */
  hostName: string;
  /** On the host, an absolute path without a slash at its end; the page stands below it, at `path`. */
  folder: string;
  /** From slash to slash. */
  path: string;
}

/** As the files are shipped: an example, whose lines are marked as yours. */
export const exampleSite: HostSite = { hostName: 'keys.contoso.com', folder: '/var/www/latchkey', path: '/' };

/** @throws Error where a host would read more in it than a name and a folder */
export function checkedSite(site: HostSite): HostSite {
  const { hostName, folder, path } = site;
  if (!/^[a-z\d]([a-z\d.-]*[a-z\d])?$/.test(hostName)) throw new Error(`No name of a host: ${hostName}`);
  if (!/^(\/[\w.-]+)+$/.test(folder)) throw new Error(`No folder of a host: ${folder}`);
  if (!/^\/([\w.~-]+\/)*$/.test(path)) throw new Error(`No path of a page: ${path}`);
  return site;
}

/** @param rule of `cacheRules`, from the page's base on; @returns it from the host's root on, where a host wants that */
export function rulePath(site: HostSite, rule: string): string {
  return site.path.slice(0, -1) + rule;
}
