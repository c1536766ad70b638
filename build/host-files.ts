import { apacheConfiguration } from './apache-configuration.ts';
import { caddyConfiguration } from './caddy-configuration.ts';
import { checkedSite, exampleSite, rulePath, type HostSite } from './host-site.ts';
import { nginxConfiguration } from './nginx-configuration.ts';
import { cacheControlFor, cacheRules } from './security-headers.ts';
import { webConfig } from './web-config.ts';

type Headers = Readonly<Record<string, string>>;

/** Cloudflare Pages, Netlify and others: https://developers.cloudflare.com/pages/configuration/headers/ */
function headersFile(securityHeaders: Headers, site: HostSite): string {
  const block = (path: string, headers: Headers): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const blocks = [
    block(rulePath(site, '/*'), securityHeaders),
    ...Object.entries(cacheRules).map(([path, value]) => block(rulePath(site, path), { 'Cache-Control': value })),
  ];
  return `# Made by \`npm run build\` from build/security-headers.ts, for the files of that build.\n${blocks.join('\n\n')}\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Azure Static Web Apps: https://learn.microsoft.com/azure/static-web-apps/configuration. No fallback page, on purpose (M3). */
function staticWebApp(securityHeaders: Headers, site: HostSite): string {
  return json({
    globalHeaders: securityHeaders,
    routes: Object.entries(cacheRules).map(([route, value]) => ({
      route: rulePath(site, route),
      headers: { 'Cache-Control': value },
    })),
    mimeTypes: { '.json': 'application/json', '.svg': 'image/svg+xml' },
  });
}

/** For a bucket behind a CDN: a plain list, since each CDN has a form of its own (docs/deploy.md). */
function cdnHeaders(securityHeaders: Headers, site: HostSite): string {
  return json({
    everyAnswer: securityHeaders,
    cacheControl: {
      ...Object.fromEntries(Object.entries(cacheRules).map(([path, value]) => [rulePath(site, path), value])),
      '*': cacheControlFor('/any-other-file'),
    },
  });
}

/**
 * @param headers of every answer, as build/security-headers.ts has them for one build
 * @param site whose names are filled in; the shipped files have an example
 * @returns the host configurations by their path in the repository; those in dist/ belong into the site's own folder
 */
export function hostFiles(headers: Headers, site: HostSite = exampleSite): Record<string, string> {
  checkedSite(site);
  return {
    'dist/_headers': headersFile(headers, site),
    'dist/staticwebapp.config.json': staticWebApp(headers, site),
    'hosting/nginx.conf': nginxConfiguration(headers, site),
    'hosting/Caddyfile': caddyConfiguration(headers, site),
    'hosting/apache.conf': apacheConfiguration(headers, site),
    'hosting/web.config': webConfig(headers),
    'hosting/cdn-headers.json': cdnHeaders(headers, site),
  };
}
