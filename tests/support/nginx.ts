import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { tlsCertificate } from '../tenant-host/certificate.ts';
import { findNginx } from './find-nginx.ts';

export interface Nginx {
  /** The site without TLS, for a browser that would not trust the certificate: `http://localhost:41234/`. */
  url: string;
  /** What listens on 443 and on 80 as shipped, on 127.0.0.1; the site's name is `localhost`. */
  ports: { tls: number; plain: number };
  close: () => Promise<void>;
}

/** Replaces what belongs to one machine, and insists that each is there: the rest has to be tried as it is shipped. */
function adapt(shipped: string, changes: readonly (readonly [pattern: RegExp, times: number, by: string])[]): string {
  return changes.reduce((text, [pattern, times, by]) => {
    const parts = text.split(pattern);
    if (parts.length !== times + 1) throw new Error(`hosting/nginx.conf should hold ${String(pattern)} ${times} times`);
    return parts.join(by);
  }, shipped);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/**
 * Starts nginx with hosting/nginx.conf over a folder, without root: on free ports of this machine, with a certificate of
 * the moment, everything that it writes in a folder of its own.
 * @throws Error with what nginx said when it does not start
 */
export async function startNginx(directory: string): Promise<Nginx> {
  const program = findNginx();
  if (program === null) throw new Error('There is no nginx here. With WITHOUT_NGINX=1 its tests are left out.');
  const [site, tls, plain] = [await freePort(), await freePort(), await freePort()];
  const prefix = mkdtempSync(join(tmpdir(), 'latchkey-nginx-'));
  mkdirSync(join(prefix, 'temp'));
  const { cert, key } = await tlsCertificate(['localhost']);
  writeFileSync(join(prefix, 'fullchain.pem'), cert);
  writeFileSync(join(prefix, 'privkey.pem'), key);
  const shipped = adapt(readFileSync(resolve(import.meta.dirname, '../../hosting/nginx.conf'), 'utf8'), [
    [/listen 443 ssl default_server;/, 1, `listen 127.0.0.1:${String(tls)} ssl default_server;`],
    [/listen 443 ssl;/, 1, `listen 127.0.0.1:${String(tls)} ssl; listen 127.0.0.1:${String(site)};`],
    [/listen 80 default_server;/, 1, `listen 127.0.0.1:${String(plain)} default_server;`],
    [/listen 80;/, 1, `listen 127.0.0.1:${String(plain)};`],
    [/listen \[::\]:(?:443 ssl|80)(?: default_server)?;/, 4, ''],
    // The certificate is looked for beside the configuration.
    [/\/etc\/ssl\/keys\.contoso\.com\//, 2, ''],
    [/keys\.contoso\.com/, 3, 'localhost'],
    [/root [^;]+;/, 1, `root "${directory}";`],
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
  writeFileSync(file, configuration);
  const child = spawn(program, ['-p', prefix, '-e', 'stderr', '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  child.once('error', ({ message }) => {
    said += message;
  });
  const gone = new Promise<void>((done) => {
    child.once('close', () => {
      done();
    });
  });
  const close = async (): Promise<void> => {
    child.kill();
    await gone;
    rmSync(prefix, { recursive: true, force: true });
  };
  const url = `http://localhost:${String(site)}/`;
  const deadline = Date.now() + 10_000;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return { url, ports: { tls, plain }, close };
    await new Promise((done) => setTimeout(done, 50));
  }
  await close();
  throw new Error(`nginx did not start:\n${said}`);
}
