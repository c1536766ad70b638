import type { HostKind } from './setup-plan.ts';

/** Where the build has the file of each host (build/host-files.ts). */
export const hostFilePaths: Readonly<Record<HostKind, string>> = {
  nginx: 'hosting/nginx.conf',
  caddy: 'hosting/Caddyfile',
  apache: 'hosting/apache.conf',
  iis: 'hosting/web.config',
  azure: 'dist/staticwebapp.config.json',
  cloudflare: 'dist/_headers',
  netlify: 'dist/_headers',
  cdn: 'hosting/cdn-headers.json',
};

/** Hosts whose configuration names the folder of the site. */
export const hostsWithFolder: readonly HostKind[] = ['nginx', 'caddy', 'apache'];

/** What the file of a host is made of. */
export interface SiteOfHost {
  hostName: string;
  folder: string;
  /** From slash to slash. */
  path: string;
}

/** @returns the text of a host's file; null where a name or a folder is none that a host takes */
export type HostFileOf = (host: HostKind, site: SiteOfHost) => string | null;
