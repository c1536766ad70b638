import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languageTags } from '../src/config/languages.ts';
import { companionAudiences, type CompanionAudience } from '../src/setup/companion-audience.ts';
import { companionAudience } from './companion-audience.ts';
import { keptKey } from './companion-key.ts';
import { packCompanion } from './companion-package.ts';
import { companionOrigin } from './companion-origin.ts';
import { companionPolicies } from './companion-policies.ts';
import { refuseShared } from './refuse-shared.ts';

type Packed = Awaited<ReturnType<typeof packCompanion>>;

const origins = {
  employees: 'https://keys.contoso.com',
  helpdesk: 'https://keydesk.contoso.com',
  proof: 'http://localhost:4173',
};
let folder = '';
let packed: Record<CompanionAudience, Packed>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-audience-'));
  const pack = (audience: CompanionAudience): Promise<Packed> => {
    const own = join(folder, audience);
    return packCompanion({ audience, origin: origins[audience], key: keptKey(join(own, 'key.pem')), folder: own });
  };
  packed = { employees: await pack('employees'), helpdesk: await pack('helpdesk'), proof: await pack('proof') };
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const read = (of: CompanionAudience, path: string): string => readFileSync(join(packed[of].unpacked, path), 'utf8');
const manifest = (of: CompanionAudience): Record<string, unknown> =>
  JSON.parse(read(of, 'manifest.json')) as Record<string, unknown>;

/** Runs a build's own service worker. @returns what it answers to a page of an origin, and whether it keeps its Port */
function worker(of: CompanionAudience): { answer: (origin: string) => unknown; serves: (origin: string) => boolean } {
  const heard: Record<string, (...told: unknown[]) => void> = {};
  const event = (name: string) => ({ addListener: (listener: () => void) => void (heard[name] = listener) });
  const names = ['onMessageExternal', 'onConnectExternal', 'onConnect', 'onStartup', 'onInstalled'];
  const chrome = {
    runtime: { id: packed[of].id, ...Object.fromEntries(names.map((name) => [name, event(name)])) },
    tabs: { query: () => Promise.resolve([]) },
  };
  runInNewContext(read(of, 'service-worker.js'), { chrome, performance, setTimeout, clearTimeout, AbortController });
  const sender = (origin: string): object => ({ origin, frameId: 0, tab: { id: 1 } });
  return {
    answer(origin) {
      let said: unknown;
      heard['onMessageExternal']?.({ version: 2, type: 'ping' }, sender(origin), (told: unknown) => (said = told));
      return said;
    },
    serves(origin) {
      let isOpen = true;
      const disconnect = (): void => void (isOpen = false);
      let hangUp: () => void = () => undefined;
      const onDisconnect = { addListener: (listener: () => void) => void (hangUp = listener) };
      const port = { sender: sender(origin), disconnect, onDisconnect, onMessage: event('message') };
      heard['onConnectExternal']?.(port);
      const served = isOpen;
      hangUp();
      return served;
    },
  };
}

describe('K4: the companions', () => {
  test.each([
    ['employees', 'helpdesk'],
    ['helpdesk', 'employees'],
    ['proof', 'employees'],
    ['employees', 'proof'],
    ['proof', 'helpdesk'],
    ['helpdesk', 'proof'],
  ] as const)('%s: the build answers its own page, and not the one of the %s', (of, others) => {
    const { answer, serves } = worker(of);
    expect(answer(origins[of])).toEqual({ version: 2, type: 'pong' });
    expect(serves(origins[of])).toBe(true);
    expect(answer(origins[others])).toBeUndefined();
    expect(serves(origins[others])).toBe(false);
    expect(manifest(of)['externally_connectable']).toEqual({ matches: [`${origins[of]}/*`] });
  });

  test('share no id, key or package, and differ in the page that they answer alone', () => {
    expect(packed.helpdesk.id).not.toBe(packed.employees.id);
    expect(basename(packed.helpdesk.zip)).toMatch(/^latchkey-helpdesk-companion-[\d.]+-keydesk\.contoso\.com\.zip$/);
    const ownKeyAndPages = { key: manifest('helpdesk')['key'], externally_connectable: expect.anything() as unknown };
    expect(manifest('employees')['key']).not.toBe(ownKeyAndPages.key);
    expect(manifest('helpdesk')).toEqual({ ...manifest('employees'), ...ownKeyAndPages });
    const code = read('helpdesk', 'service-worker.js').replaceAll(origins.helpdesk, origins.employees);
    expect(code).toBe(read('employees', 'service-worker.js'));
  });

  test('are told apart by their names where extensions are listed, within what stores take', () => {
    for (const locale of languageTags) {
      const [own, desk, proof] = companionAudiences.map((of) => {
        const words = JSON.parse(read(of, `_locales/${locale}/messages.json`)) as Record<string, { message: string }>;
        expect(Object.keys(words)).toEqual(['companion_name', 'companion_description']);
        expect(words['companion_description']?.message.length).toBeLessThanOrEqual(132);
        return words['companion_name']?.message ?? '';
      });
      expect(desk).toMatch(/helpdesk.*keydesk\.contoso\.com/i);
      expect(desk?.length).toBeLessThanOrEqual(75);
      expect(own).not.toMatch(/helpdesk/i);
      expect(proof).toMatch(/(proof|Nachweis).*localhost:4173/);
      expect(proof).not.toMatch(/helpdesk/i);
    }
  });

  test('may share neither origin nor key', () => {
    const other = join(packed.employees.unpacked, 'manifest.json');
    const { manifestKey } = packed.employees;
    expect(() => refuseShared({ origin: origins.employees, manifestKey: 'another' }, other)).toThrow(/same origin/);
    expect(() => refuseShared({ origin: origins.helpdesk, manifestKey }, other)).toThrow(
      /same key, and so the same id/,
    );
    expect(() => refuseShared({ origin: origins.helpdesk, manifestKey: 'another' }, other)).not.toThrow();
    expect(() => refuseShared({ origin: origins.employees, manifestKey }, join(folder, 'none'))).not.toThrow();
  });

  test("the helpdesk's goes to agents' PCs only, and its id into another configuration", () => {
    expect(companionPolicies(packed.helpdesk.id, 'helpdesk')).toMatch(
      /^For agents' PCs only: .*never to all\.\nconfig\.json of the helpdesk's own host/,
    );
    expect(companionPolicies(packed.employees.id, 'employees')).not.toMatch(/agents|helpdesk/);
  });
});

test('A13: the companion of the proof may be built for localhost, and for one exact origin of it', () => {
  expect(companionOrigin(origins.proof, 'proof')).toBe(origins.proof);
  expect(() => companionOrigin(origins.proof)).toThrow(/https/);
  expect(() => companionOrigin(origins.proof, 'helpdesk')).toThrow(/https/);
  for (const wrong of [
    'http://localhost:4173/',
    'http://127.0.0.1:4173',
    'http://localhost.evil.example',
    'http://keys.contoso.com',
  ])
    expect(() => companionOrigin(wrong, 'proof'), wrong).toThrow();
  expect(companionPolicies(packed.proof.id, 'proof')).not.toMatch(/ExtensionInstallForcelist|force_installed/);
});

test('--for says whom a companion is for, and nothing that is unknown is built', () => {
  expect(companionAudience(undefined)).toBe('employees');
  expect(companionAudience('helpdesk')).toBe('helpdesk');
  const tsx = resolve(import.meta.dirname, '../node_modules/tsx/dist/cli.mjs');
  const options = ['--origin', origins.helpdesk, '--for', 'agents'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [tsx, resolve(import.meta.dirname, 'build-companion.ts'), ...options],
    { encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toContain('build:companion: --for agents: there is employees, helpdesk, proof');
});
