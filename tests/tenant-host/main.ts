import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findScenario } from '../../src/practice/find-scenario.ts';
import { roomScenarioNames } from '../../src/practice/room-scenarios.ts';
import { scenarioNames } from '../../src/practice/scenarios.ts';
import type { Directory } from '../../src/practice/tenant-state.ts';
import { hosts } from './hosts.ts';
import { serveTls } from './serve-tls.ts';

const usage = 'npm run tenant-host -- --scenario NAME --config FILE [--port N]';
const dist = resolve(import.meta.dirname, '../../dist');

function stop(message: string): never {
  console.error(`tenant-host: ${message}`);
  process.exit(1);
}

function readConfiguration(file: string): { text: string; directory: Directory } {
  if (!existsSync(file)) stop(`there is no file ${file}`);
  const text = readFileSync(file, 'utf8');
  try {
    const { tenantId, clientId, helpdesk } = JSON.parse(text) as Record<string, unknown>;
    const room = (helpdesk as { clientId?: unknown } | undefined)?.clientId;
    if (typeof tenantId === 'string' && typeof clientId === 'string')
      return {
        text,
        directory: { tenantId, clientId, ...(typeof room === 'string' ? { helpdeskClientId: room } : {}) },
      };
  } catch {
    return stop(`${file} is not JSON`);
  }
  return stop(`${file} names no tenantId and clientId, so there is no tenant to play`);
}

function readArguments(): { name: string; file: string; port: number } {
  try {
    const { values } = parseArgs({
      options: {
        scenario: { type: 'string', default: 'default' },
        config: { type: 'string' },
        port: { type: 'string', default: '0' },
      },
    });
    if (values.config === undefined) return stop(`which config.json? ${usage}`);
    return { name: values.scenario, file: resolve(values.config), port: Number(values.port) };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}. ${usage}`);
  }
}

const { name, file, port: wantedPort } = readArguments();
const scenario = findScenario(name);
if (scenario === null) stop(`no scenario "${name}". There are: ${[...scenarioNames, ...roomScenarioNames].join(', ')}`);
if (!Number.isInteger(wantedPort) || wantedPort < 0 || wantedPort > 65_535) stop('--port takes a number up to 65535');
if (!existsSync(resolve(dist, 'index.html'))) stop(`there is no build in ${dist}: npm run build`);
const { text, directory } = readConfiguration(file);

const answer = hosts({ dist, scenario, directory, configuration: text });
const { port } = await serveTls(answer, wantedPort).catch((error: unknown) =>
  stop(error instanceof Error ? error.message : String(error)),
);
console.log(`ready ${port}`);
