import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser } from '@playwright/test';
import { chromiumArguments, findChromium } from './chromium.ts';

const root = resolve(import.meta.dirname, '../..');

export interface TenantHost {
  port: number;
  close: () => Promise<void>;
}

/** Where the app stands in these tests, an origin for which Entra would accept no key. */
export const appOrigin = 'https://keys.contoso.com';

/**
 * Starts the practice tenant and dist/ over TLS under Microsoft's names (tests/tenant-host).
 * @param configuration what the app is to read as its config.json
 * @throws Error with what the process said when it does not get ready
 */
export async function startTenantHost(scenario: string, configuration: object): Promise<TenantHost> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-'));
  const file = join(folder, 'config.json');
  writeFileSync(file, JSON.stringify(configuration));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/tenant-host/main.ts', '--scenario', scenario, '--config', file],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const gone = new Promise<void>((done) => {
    child.once('exit', () => {
      done();
    });
  });
  const close = async (): Promise<void> => {
    child.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^ready (\d+)$/.exec(line)?.[1];
    if (port !== undefined) {
      // Nobody reads on: a full pipe would stop the host.
      child.stdout.resume();
      return { port: Number(port), close };
    }
    said += `${line}\n`;
  }
  await close();
  throw new Error(`The tenant host did not get ready:\n${said}`);
}

/**
 * Launches a Chromium for which every name leads to the tenant host. Measured in Chromium 156: WebAuthn works on these
 * origins whether the certificate is waved through by this flag, by its key's hash or by Playwright's `ignoreHTTPSErrors`.
 */
export function launchForTenantHost(host: TenantHost, extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...tenantHostArguments(host), ...extra] });
}

/** The same as arguments, for a persistent context (extensions need one). */
export function tenantHostArguments({ port }: Pick<TenantHost, 'port'>): string[] {
  return [...chromiumArguments, `--host-resolver-rules=MAP * 127.0.0.1:${String(port)}`, '--ignore-certificate-errors'];
}
