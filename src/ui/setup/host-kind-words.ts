import { m } from '../../messages/generated/messages.js';
import type { HostKind } from '../../setup/setup-plan.ts';

/** Names of products stay as they are; only the last is a description. */
export const hostNames: Readonly<Record<HostKind, () => string>> = {
  nginx: () => 'nginx',
  caddy: () => 'Caddy',
  apache: () => 'Apache',
  iis: () => 'IIS',
  azure: m.setup_host_azure,
  cloudflare: m.setup_host_cloudflare,
  netlify: () => 'Netlify',
  cdn: m.setup_host_cdn,
};

/** Where the file goes, and what else the host needs. */
export const hostWhere: Readonly<Record<HostKind, () => string>> = {
  nginx: m.setup_where_nginx,
  caddy: m.setup_where_caddy,
  apache: m.setup_where_apache,
  iis: m.setup_where_iis,
  azure: m.setup_where_azure,
  cloudflare: m.setup_where_cloudflare,
  netlify: m.setup_where_netlify,
  cdn: m.setup_where_cdn,
};
