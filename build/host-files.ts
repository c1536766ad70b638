import { cacheRules, securityHeaders } from './security-headers.ts';

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

/** Azure Static Web Apps: https://learn.microsoft.com/azure/static-web-apps/configuration. No fallback page, on purpose (M3). */
function staticWebApp(): string {
  const configuration = {
    globalHeaders: securityHeaders,
    routes: Object.entries(cacheRules).map(([route, value]) => ({ route, headers: { 'Cache-Control': value } })),
    mimeTypes: { '.json': 'application/json', '.svg': 'image/svg+xml' },
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

/** @returns the host configurations that ship in public/, by file name; every value comes from build/security-headers.ts */
export function hostFiles(): Record<string, string> {
  return { _headers: headersFile(), 'staticwebapp.config.json': staticWebApp() };
}
