import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blockedPorts } from './blocked-ports.ts';
import { serve } from './serve.ts';
import { servedSite, serveSettings } from './serve-settings.ts';

test('each site of the build can be served by itself', () => {
  expect([undefined, 'helpdesk', 'setup'].map(servedSite)).toEqual(['dist', 'dist-helpdesk', 'dist-setup']);
  expect(() => servedSite('admin')).toThrow('--site admin: there is employees, helpdesk, setup.');
});

describe('PORT and BASE', () => {
  test('have defaults, also where they are set to nothing', () => {
    expect(serveSettings({})).toEqual({ port: 4173, base: '/' });
    expect(serveSettings({ PORT: '', BASE: '' })).toEqual({ port: 4173, base: '/' });
  });

  test('are heeded', () => {
    expect(serveSettings({ PORT: '0', BASE: '/it/keys/' })).toEqual({ port: 0, base: '/it/keys/' });
    expect(serveSettings({ PORT: ' 65535 ' })).toEqual({ port: 65_535, base: '/' });
  });

  test.each(['abc', '70000', '65536', '-1', '80.5', '8e3', '0x50', '123456'])(
    'PORT=%s is refused in a sentence',
    (PORT) => {
      expect(() => serveSettings({ PORT })).toThrow(`PORT is "${PORT}", and takes a whole number from 0 to 65535`);
    },
  );

  test.each(['4190', '6000', '10080', '1', ' 6667 '])(
    'PORT=%s, which browsers block, is refused in a sentence',
    (PORT) => {
      expect(() => serveSettings({ PORT })).toThrow(
        `PORT is ${PORT.trim()}, and no browser opens a page on that port. Take another, such as PORT=4173.`,
      );
    },
  );

  test('every port that is called blocked is one to which fetch does not connect', async () => {
    for (const port of blockedPorts) {
      const refused: unknown = await fetch(`http://localhost:${String(port)}/`).catch((error: unknown) => error);
      expect((refused as Error).cause, String(port)).toMatchObject({ message: 'bad port' });
    }
    expect(blockedPorts.size).toBe(82);
  });

  test.each(['keys', '/keys', 'keys/', '//', '/a b/', 'https://keys.contoso.com/'])(
    'BASE=%s is refused in a sentence',
    (BASE) => {
      expect(() => serveSettings({ BASE })).toThrow(
        `BASE is "${BASE}", and takes a path that begins and ends with a slash`,
      );
    },
  );
});

describe('serve', () => {
  let directory = '';
  const taken: Server[] = [];
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'latchkey-serve-'));
    writeFileSync(join(directory, 'index.html'), '<!doctype html>');
  });
  afterEach(async () => {
    rmSync(directory, { recursive: true, force: true });
    await Promise.all(taken.splice(0).map((server) => new Promise((done) => server.close(done))));
  });

  const take = (port: number): Promise<boolean> =>
    new Promise((done) => {
      const server = createServer();
      server.once('error', () => done(false));
      server.listen(port, 'localhost', () => {
        taken.push(server);
        done(true);
      });
    });

  test('without a build it says so, and how to make one', async () => {
    rmSync(join(directory, 'index.html'));
    await expect(serve({ directory, port: 0 })).rejects.toThrow(
      `There is no build in ${directory}. Make one with "npm run build"`,
    );
  });

  test('where a port is taken, the next one that is free is served on', async () => {
    const first = await serve({ directory, port: 0 });
    const port = Number(new URL(first.url).port);
    const second = await serve({ directory, port });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    expect((await fetch(second.url)).status).toBe(200);
    await first.close();
    await second.close();
  });

  test('A1: an administrator looks at their own settings without touching the build', async () => {
    writeFileSync(join(directory, 'config.json'), '{ "practice": true }');
    const { url, close } = await serve({ directory, port: 0, configuration: '{ "own": true }' });
    const answer = await fetch(new URL('config.json', url));
    expect(await answer.json()).toEqual({ own: true });
    expect(answer.headers.get('cache-control')).toContain('no-');
    await close();
  });

  test('the next one is never one that browsers block', async () => {
    // By us, or by another program; so may 4191 be.
    await take(4189);
    const { url, close } = await serve({ directory, port: 4189 });
    expect(Number(new URL(url).port)).toBeGreaterThan(4190);
    await close();
  });

  test('where the last port of all is taken, there is no next one, and it says so', async () => {
    // By us, or by another program.
    await take(65_535);
    await expect(serve({ directory, port: 65_535 })).rejects.toThrow(
      'Port 65535 is in use. Set PORT to another number',
    );
  });
});
