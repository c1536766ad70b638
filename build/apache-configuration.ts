import { exampleSite, rulePath, type HostSite } from './host-site.ts';
import { cacheControlFor, cacheRules } from './security-headers.ts';

/** Apache reads quoted text up to the next quote, and `%` as the beginning of a variable; a value of ours holds neither. */
function quoted(value: string): string {
  if (/["%\\]/.test(value)) throw new Error(`Apache would misread ${value}`);
  return `"${value}"`;
}

function condition(path: string): string {
  return path.endsWith('*')
    ? `%{REQUEST_URI} =~ m#^${path.slice(0, -1).replaceAll('.', '[.]')}#`
    : `%{REQUEST_URI} == '${path}'`;
}

const set = (name: string, value: string, when?: string): string =>
  `    Header always set ${name} ${quoted(value)}${when === undefined ? '' : ` "expr=${when}"`}`;

/**
 * The site for Apache 2.4 (https://httpd.apache.org/docs/2.4/mod/mod_headers.html). `always` sends the headers with refusals
 * too; of several lines for one name the last one that applies counts.
 */
export function apacheConfiguration(
  securityHeaders: Readonly<Record<string, string>>,
  site: HostSite = exampleSite,
): string {
  const { hostName, folder } = site;
  const usual = cacheControlFor('/any-other-file');
  const rules = Object.entries(cacheRules).filter(([, value]) => value !== usual);
  const certificate = `    SSLEngine on
    SSLProtocol -all +TLSv1.2 +TLSv1.3
    SSLCertificateFile /etc/ssl/${hostName}/fullchain.pem
    SSLCertificateKeyFile /etc/ssl/${hostName}/privkey.pem`;
  return `# Made by \`npm run build\` from build/security-headers.ts, for the files of that build.
#
# For a file of its own that Apache includes, such as /etc/apache2/sites-available/latchkey.conf. It needs the modules ssl,
# headers and deflate (Debian: a2enmod ssl headers deflate). Change the name, the folder and the paths of the certificate;
# leave the rest as it is: docs/deploy.md says why. Take out Apache's own example site (Debian: a2dissite 000-default).

# No version is told.
ServerTokens Prod

# Whoever asks for another name than yours, or for none, is refused: the first site of an address answers them.
<VirtualHost *:443>
    ServerName refused.invalid
${certificate}
    <Location "/">
        Require all denied
    </Location>
</VirtualHost>

<VirtualHost *:80>
    ServerName refused.invalid
    <Location "/">
        Require all denied
    </Location>
</VirtualHost>

<VirtualHost *:443>
    ServerName ${hostName}
${certificate}

    # The folder "site" of the release, and nothing else.
    DocumentRoot "${folder}"
    <Directory "${folder}">
        Require all granted
        Options None
        AllowOverride None
    </Directory>
    DirectoryIndex index.html
    ServerSignature Off
    TraceEnable Off

    AddType text/javascript .js
    AddType application/json .json
    AddType image/svg+xml .svg
    AddType text/markdown .md
    AddCharset utf-8 .html .css .js .json .svg .md
    AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json image/svg+xml text/markdown

${Object.entries(securityHeaders)
  .map(([name, value]) => set(name, value))
  .join('\n')}
${[set('Cache-Control', usual), ...rules.map(([path, value]) => set('Cache-Control', value, condition(rulePath(site, path))))].join('\n')}
    # A refusal is never kept, also not one below /assets/.
${set('Cache-Control', 'no-store', '%{REQUEST_STATUS} -ge 400')}

    # What is not there is a 404. No fallback page: a missing config.json must not look like one (rule M3).
</VirtualHost>

<VirtualHost *:80>
    ServerName ${hostName}
    # Yours, written out: the name that a request gives is whatever its sender likes.
    Redirect permanent "/" "https://${hostName}/"
</VirtualHost>
`;
}
