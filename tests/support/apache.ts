import { chmodSync, cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tlsCertificate } from '../tenant-host/certificate.ts';
import { adaptShipped } from './adapt-shipped.ts';
import { findPrograms } from './find-programs.ts';
import { freePort } from './free-port.ts';
import { startHost, type Host } from './start-host.ts';

/** Where Debian, Ubuntu and Fedora put them. */
const moduleFolders = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules'];

/** Those that Debian switches on by itself, and those that the head of hosting/apache.conf names. */
const modules = [
  'mpm_event',
  'authz_core',
  'alias',
  'dir',
  'filter',
  'mime',
  'socache_shmcb',
  'ssl',
  'headers',
  'deflate',
];

interface ApacheHere {
  program: string;
  /** Folder of its modules. */
  modules: string;
}

/** @returns null where there is none, or one whose modules are elsewhere */
export function findApache(): ApacheHere | null {
  const [program] = findPrograms(['apache2', 'httpd'], ['/usr/sbin']);
  const folder = moduleFolders.find((path) => existsSync(join(path, 'mod_headers.so')));
  return program === undefined || folder === undefined ? null : { program, modules: folder };
}

/** What listens on 443 and on 80 as shipped, on 127.0.0.1; the site's name is `localhost`. */
export interface Apache extends Host {
  ports: { tls: number; plain: number };
}

/**
 * Starts Apache with hosting/apache.conf over a copy of a folder, with a certificate of the moment.
 * @throws Error with what Apache said when it does not start
 */
export async function startApache(directory: string): Promise<Apache> {
  const here = findApache();
  if (here === null) throw new Error('There is no Apache here. With WITHOUT=apache its tests are left out.');
  const [site, tls, plain] = [await freePort(), await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-apache-'));
  // As root, Apache answers as another user, who has to get at the files.
  chmodSync(folder, 0o755);
  const root = join(folder, 'site');
  cpSync(directory, root, { recursive: true });
  const { cert, key } = await tlsCertificate(['localhost']);
  writeFileSync(join(folder, 'fullchain.pem'), cert);
  writeFileSync(join(folder, 'privkey.pem'), key, { mode: 0o600 });
  const shipped = adaptShipped('hosting/apache.conf', [
    [/<VirtualHost \*:443>/, 2, `<VirtualHost *:${String(tls)}>`],
    [/<VirtualHost \*:80>/, 2, `<VirtualHost *:${String(plain)}>`],
    [/ServerName keys\.contoso\.com/, 2, 'ServerName localhost'],
    [/https:\/\/keys\.contoso\.com\//, 1, 'https://localhost/'],
    [/\/etc\/ssl\/keys\.contoso\.com/, 4, folder],
    [/\/var\/www\/latchkey/, 2, root],
  ]);
  // The site once more without TLS, for a browser that would not trust the certificate.
  const bare = shipped.split(/^(?=<VirtualHost )/m).find((part) => part.includes('DocumentRoot')) ?? '';
  const untold = bare.replace(`*:${String(tls)}>`, `*:${String(site)}>`).replace(/^ +SSL.*\n/gm, '');
  const configuration = `ServerRoot "${folder}"
${modules.map((name) => `LoadModule ${name}_module "${here.modules}/mod_${name}.so"`).join('\n')}
${process.getuid?.() === 0 ? 'User nobody\nGroup #65534' : ''}
PidFile "${folder}/apache.pid"
DefaultRuntimeDir "${folder}"
ErrorLog "${folder}/error.log"
${[site, tls, plain].map((port) => `Listen 127.0.0.1:${String(port)}`).join('\n')}
ServerName localhost
TypesConfig /dev/null
AddType text/html .html
AddType text/css .css
<Directory />
  Require all denied
</Directory>
${shipped}
${untold}
`;
  const file = join(folder, 'apache.conf');
  writeFileSync(file, configuration);
  const host = await startHost({
    name: 'Apache',
    program: here.program,
    parameters: ['-f', file, '-DFOREGROUND'],
    url: `http://localhost:${String(site)}/`,
    folder,
  });
  return { ...host, ports: { tls, plain } };
}
