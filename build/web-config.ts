import { cacheControlFor, cacheRules } from './security-headers.ts';

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function add(name: string, value: string): string {
  return `<add name="${attribute(name)}" value="${attribute(value)}" />`;
}

/** A `location` names a file or a whole folder, so the `*` of a rule falls away. */
function location(path: string, cacheControl: string): string {
  return `  <location path="${attribute(path.replace(/^\//, '').replace(/\/\*$/, ''))}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Cache-Control" />
          ${add('Cache-Control', cacheControl)}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`;
}

/**
 * The site for IIS: https://learn.microsoft.com/iis/configuration/system.webserver/httpprotocol/customheaders/. The usual
 * Cache-Control stands at the top, so that it also holds for `/`, which no `location` can name.
 */
export function webConfig(securityHeaders: Readonly<Record<string, string>>): string {
  const usual = cacheControlFor('/any-other-file');
  const rules = Object.entries(cacheRules).filter(([, value]) => value !== usual);
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Made by \`npm run build\` from build/security-headers.ts, for the files of that build. For the site's folder, beside index.html. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${[...Object.entries(securityHeaders), ['Cache-Control', usual] as const]
  .map(([name, value]) => `        <remove name="${attribute(name)}" />\n        ${add(name, value)}`)
  .join('\n')}
      </customHeaders>
    </httpProtocol>
    <directoryBrowse enabled="false" />
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".md" />
      <mimeMap fileExtension=".md" mimeType="text/markdown" />
      <remove fileExtension=".svg" />
      <mimeMap fileExtension=".svg" mimeType="image/svg+xml" />
    </staticContent>
  </system.webServer>
${rules.map(([path, value]) => location(path, value)).join('\n')}
</configuration>
`;
}
