import { apacheConfiguration } from './apache-configuration.ts';
import { caddyConfiguration } from './caddy-configuration.ts';
import { nginxConfiguration } from './nginx-configuration.ts';
import { cacheControlFor, cacheRules, securityHeaders } from './security-headers.ts';
import { webConfig } from './web-config.ts';

/** Cloudflare Pages, Netlify and others: https://developers.cloudflare.com/pages/configuration/headers/ */
function headersFile(): string {
  const block = (path: string, headers: Record<string, string>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const blocks = [
    block('/*', securityHeaders),
    ...Object.entries(cacheRules).map(([path, value]) => block(path, { 'Cache-Control': value })),
  ];
  return `# Made by \`npm run headers\` from build/security-headers.ts.\n${blocks.join('\n\n')}\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Azure Static Web Apps: https://learn.microsoft.com/azure/static-web-apps/configuration. No fallback page, on purpose (M3). */
function staticWebApp(): string {
  return json({
    globalHeaders: securityHeaders,
    routes: Object.entries(cacheRules).map(([route, value]) => ({ route, headers: { 'Cache-Control': value } })),
    mimeTypes: { '.json': 'application/json', '.svg': 'image/svg+xml' },
  });
}

/** For a bucket behind a CDN: a plain list, since each CDN has a form of its own (docs/deploy.md). */
function cdnHeaders(): string {
  return json({
    everyAnswer: securityHeaders,
    cacheControl: { ...cacheRules, '*': cacheControlFor('/any-other-file') },
  });
}

/**
 * @returns the host configurations of the repository, by their path in it; every value comes from
 * build/security-headers.ts. Those in public/ belong into the site's own folder.
 */
export function hostFiles(): Record<string, string> {
  return {
    'public/_headers': headersFile(),
    'public/staticwebapp.config.json': staticWebApp(),
    'hosting/nginx.conf': nginxConfiguration(),
    'hosting/Caddyfile': caddyConfiguration(),
    'hosting/apache.conf': apacheConfiguration(),
    'hosting/web.config': webConfig(),
    'hosting/cdn-headers.json': cdnHeaders(),
  };
}
