import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tlsCertificate } from '../tenant-host/certificate.ts';
import { adaptShipped } from './adapt-shipped.ts';
import { findNginx } from './find-nginx.ts';
import { freePort } from './free-port.ts';
import { startHost, type Host } from './start-host.ts';

/** Its address is the site without TLS, for a browser that would not trust the certificate. */
export interface Nginx extends Host {
  /** What listens on 443 and on 80 as shipped, on 127.0.0.1; the site's name is `localhost`. */
  ports: { tls: number; plain: number };
}

/** nginx reads a backslash in quoted text as the beginning of an escape, on Windows too. */
const withSlashes = (path: string): string => path.replaceAll('\\', '/');

/**
 * Starts nginx with hosting/nginx.conf over a folder, without root: on free ports of this machine, with a certificate of
 * the moment, everything that it writes in a folder of its own.
 * @param change what somebody does to the configuration before nginx reads it; nothing by default
 * @throws Error with what nginx said when it does not start
 */
export async function startNginx(directory: string, change = (shipped: string): string => shipped): Promise<Nginx> {
  const program = findNginx();
  if (program === null) throw new Error('There is no nginx here. With WITHOUT=nginx its tests are left out.');
  const [site, tls, plain] = [await freePort(), await freePort(), await freePort()];
  const prefix = withSlashes(mkdtempSync(join(tmpdir(), 'latchkey-nginx-')));
  mkdirSync(join(prefix, 'temp'));
  const { cert, key } = await tlsCertificate(['localhost']);
  writeFileSync(join(prefix, 'fullchain.pem'), cert);
  writeFileSync(join(prefix, 'privkey.pem'), key);
  const shipped = adaptShipped('hosting/nginx.conf', [
    [/listen 443 ssl default_server;/, 1, `listen 127.0.0.1:${String(tls)} ssl default_server;`],
    [/listen 443 ssl;/, 1, `listen 127.0.0.1:${String(tls)} ssl; listen 127.0.0.1:${String(site)};`],
    [/listen 80 default_server;/, 1, `listen 127.0.0.1:${String(plain)} default_server;`],
    [/listen 80;/, 1, `listen 127.0.0.1:${String(plain)};`],
    [/listen \[::\]:(?:443 ssl|80)(?: default_server)?;/, 4, ''],
    // The certificate is looked for beside the configuration.
    [/\/etc\/ssl\/keys\.contoso\.com\//, 2, ''],
    [/keys\.contoso\.com/, 3, 'localhost'],
    [/root [^;]+;/, 1, `root "${withSlashes(directory)}";`],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const configuration = `
daemon off;
master_process off;
pid "${prefix}/nginx.pid";
error_log stderr warn;
events {}
http {
  types {
    text/html html;
    text/css css;
    application/javascript js;
    application/json json;
    image/svg+xml svg;
  }
  default_type application/octet-stream;
  access_log off;
${temporary.map((kind) => `  ${kind}_temp_path "${prefix}/temp/${kind}";`).join('\n')}
${shipped}
}
`;
  const file = join(prefix, 'nginx.conf');
  writeFileSync(file, change(configuration));
  const host = await startHost({
    name: 'nginx',
    program,
    parameters: ['-p', prefix, '-e', 'stderr', '-c', file],
    url: `http://localhost:${String(site)}/`,
    folder: prefix,
  });
  return { ...host, ports: { tls, plain } };
}
