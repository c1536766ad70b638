import { exampleSite, rulePath, type HostSite } from './host-site.ts';
import { cacheControlFor, cacheRules } from './security-headers.ts';

/** nginx reads quoted text up to the next quote; a value of ours holds neither quote nor dollar sign. */
function quoted(value: string): string {
  if (/["$\\]/.test(value)) throw new Error(`nginx would misread ${value}`);
  return `"${value}"`;
}

/** `/assets/*` becomes a prefix; every other rule is an exact path. */
function pattern(path: string): string {
  return path.endsWith('*') ? `~^${path.slice(0, -1).replaceAll('.', '\\.')}` : path;
}

/**
 * The site for nginx. All headers stand at the server's level: an `add_header` in a location would silently drop those
 * of the server (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header). So what differs by path comes
 * from a `map`. `always` sends them with refusals too.
 */
export function nginxConfiguration(
  securityHeaders: Readonly<Record<string, string>>,
  site: HostSite = exampleSite,
): string {
  const { hostName, folder } = site;
  const usual = cacheControlFor('/any-other-file');
  const rules = Object.entries(cacheRules).filter(([, value]) => value !== usual);
  return `# Made by \`npm run build\` from build/security-headers.ts, for the files of that build.
#
# For a file of its own that nginx includes at its http level, such as /etc/nginx/conf.d/latchkey.conf.
# Change the lines marked with "yours" and root; leave the rest as it is: docs/deploy.md says why. If nginx then speaks of
# a duplicate default server, take out its own example site (Debian: /etc/nginx/sites-enabled/default).

map $uri $latchkey_cache_by_path {
    default ${quoted(usual)};
${rules.map(([path, value]) => `    ${pattern(rulePath(site, path))} ${quoted(value)};`).join('\n')}
}

# A refusal is never kept, also not one below /assets/.
map $status $latchkey_cache_control {
    default $latchkey_cache_by_path;
    ~^[45] "no-store";
}

# Whoever asks for another name than yours, or for none, is refused before anything is said.
server {
    listen 443 ssl default_server;
    listen [::]:443 ssl default_server;
    server_name "";
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_reject_handshake on;
    return 444;
}

server {
    listen 80 default_server;
    listen [::]:80 default_server;
    server_name "";
    return 444;
}

server {
    listen 443 ssl;
    listen [::]:443 ssl;
    server_name ${hostName}; # yours
    ssl_certificate /etc/ssl/${hostName}/fullchain.pem; # yours
    ssl_certificate_key /etc/ssl/${hostName}/privkey.pem; # yours
    ssl_protocols TLSv1.2 TLSv1.3;

    # The folder "site" of the release, and nothing else.
    root ${folder};
    index index.html;
    charset utf-8;
    charset_types text/css text/javascript application/javascript application/json image/svg+xml text/plain;
    server_tokens off;
    absolute_redirect off;

    gzip on;
    gzip_vary on;
    gzip_min_length 500;
    gzip_types text/css text/javascript application/javascript application/json image/svg+xml;

${Object.entries(securityHeaders)
  .map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`)
  .join('\n')}
    add_header Cache-Control $latchkey_cache_control always;

    # What is not there is a 404. No fallback page: a missing config.json must not look like one (rule M3).
}

server {
    listen 80;
    listen [::]:80;
    server_name ${hostName}; # yours
    # Yours, written out: the name that a request gives ($host) is whatever its sender likes.
    return 301 https://${hostName}$request_uri; # yours
}
`;
}
