import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adaptShipped } from './adapt-shipped.ts';
import { findPrograms } from './find-programs.ts';
import { freePort } from './free-port.ts';
import { startHost, type Host } from './start-host.ts';

/** @returns Caddy's program; null where there is none */
export function findCaddy(): string | null {
  return findPrograms(['caddy'], ['/usr/bin', '/usr/local/bin'])[0] ?? null;
}

/**
 * Starts Caddy with hosting/Caddyfile over a folder, without TLS, since nobody here can give it a certificate.
 * @throws Error with what Caddy said when it does not start
 */
export async function startCaddy(directory: string): Promise<Host> {
  const program = findCaddy();
  if (program === null) throw new Error('There is no Caddy here. With WITHOUT=caddy its tests are left out.');
  const url = `http://localhost:${String(await freePort())}`;
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-caddy-'));
  const site = adaptShipped('hosting/Caddyfile', [
    [/^keys\.contoso\.com (?=\{)/m, 1, `${url} `],
    [/\/var\/www\/latchkey/, 1, JSON.stringify(directory)],
  ]);
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  return startHost({
    name: 'Caddy',
    program,
    parameters: ['run', '--adapter', 'caddyfile', '--config', file],
    url: `${url}/`,
    folder,
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
}
