import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findNginx } from './find-nginx.ts';

export interface Nginx {
  /** Such as `http://localhost:41234/`. */
  url: string;
  close: () => Promise<void>;
}

/** Replaces what belongs to one machine, and insists that each is there: the rest has to be tried as it is shipped. */
function adapt(shipped: string, changes: readonly (readonly [RegExp, string])[]): string {
  return changes.reduce((text, [pattern, replacement]) => {
    const parts = text.split(pattern);
    if (parts.length !== 2) throw new Error(`hosting/nginx.conf should hold ${String(pattern)} once`);
    return parts.join(replacement);
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
 * Starts nginx with hosting/nginx.conf over a folder, without root: plain HTTP on localhost, everything that it writes in
 * a folder of its own.
 * @throws Error with what nginx said when it does not start
 */
export async function startNginx(directory: string): Promise<Nginx> {
  const program = findNginx();
  if (program === null) throw new Error('There is no nginx here. With WITHOUT_NGINX=1 its tests are left out.');
  const port = await freePort();
  const prefix = mkdtempSync(join(tmpdir(), 'latchkey-nginx-'));
  mkdirSync(join(prefix, 'temp'));
  const site = adapt(readFileSync(resolve(import.meta.dirname, '../../hosting/nginx.conf'), 'utf8'), [
    [/listen 443 ssl;/, `listen 127.0.0.1:${String(port)};`],
    [/listen \[::\]:443 ssl;/, ''],
    [/ssl_certificate [^;]+;/, ''],
    [/ssl_certificate_key [^;]+;/, ''],
    [/ssl_protocols [^;]+;/, ''],
    [/root [^;]+;/, `root "${directory}";`],
    // The redirect from port 80.
    [/server \{\s+listen 80;[^}]+\}/, ''],
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
${site}
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
  const url = `http://localhost:${String(port)}/`;
  const deadline = Date.now() + 10_000;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return { url, close };
    await new Promise((done) => setTimeout(done, 50));
  }
  await close();
  throw new Error(`nginx did not start:\n${said}`);
}
