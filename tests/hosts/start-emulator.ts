import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../support/free-port.ts';
import { startHost, type Host } from '../support/start-host.ts';

interface Emulator {
  name: string;
  /** Its program, below node_modules. */
  script: string;
  parameters: (port: string) => readonly string[];
  env: Readonly<Record<string, string>>;
}

/** Starts a host's emulator from the packages of this folder; what it keeps goes with it. */
export async function startEmulator({ name, script, parameters, env }: Emulator): Promise<Host> {
  const port = String(await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-emulator-'));
  return startHost({
    name,
    program: process.execPath,
    parameters: [resolve(import.meta.dirname, 'node_modules', script), ...parameters(port)],
    url: `http://localhost:${port}/`,
    folder,
    env: { ...process.env, ...env, HOME: folder, XDG_CONFIG_HOME: folder, CI: '1', NO_UPDATE_NOTIFIER: '1' },
    patience: 60_000,
  });
}
