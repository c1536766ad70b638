import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languageTags } from '../src/config/languages.ts';
import { companionKey, keptKey } from './companion-key.ts';
import { companionOrigin } from './companion-origin.ts';
import { packCompanion } from './companion-package.ts';
import { companionPolicies } from './companion-policies.ts';

let folder = '';
let packed: Awaited<ReturnType<typeof packCompanion>>;
const origin = 'https://keys.contoso.com';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-companion-'));
  packed = await packCompanion({ audience: 'employees', origin, key: keptKey(join(folder, 'key.pem')), folder });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const manifest = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(packed.unpacked, 'manifest.json'), 'utf8')) as Record<string, unknown>;

describe('K4: the package', () => {
  test('may do nothing beyond what it needs', () => {
    const { key, version, ...rest } = manifest();
    expect(rest).toEqual({
      manifest_version: 3,
      name: '__MSG_companion_name__',
      description: '__MSG_companion_description__',
      default_locale: 'en',
      minimum_chrome_version: '120',
      icons: { 128: 'icon-128.png' },
      background: { service_worker: 'service-worker.js' },
      permissions: ['scripting'],
      host_permissions: ['https://login.microsoft.com/*'],
      incognito: 'not_allowed',
      externally_connectable: { matches: ['https://keys.contoso.com/*'] },
    });
    expect(key).toBe(packed.manifestKey);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('is under 15 kB, the same in the zip, which leaves the key to the store', () => {
    expect(statSync(packed.zip).size).toBeLessThan(15_000);
    const files = unzipSync(readFileSync(packed.zip));
    const unpacked = readdirSync(packed.unpacked, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(Object.keys(files)).toHaveLength(unpacked.length);
    const { key, ...rest } = manifest();
    expect(key).toBeDefined();
    expect(JSON.parse(new TextDecoder().decode(files['manifest.json']))).toEqual(rest);
    expect(Buffer.from(files['service-worker.js'] ?? [])).toEqual(
      readFileSync(join(packed.unpacked, 'service-worker.js')),
    );
  });

  test('holds no private key, and loads nothing', () => {
    for (const entry of readdirSync(packed.unpacked, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'latin1');
      expect(text).not.toMatch(
        /PRIVATE KEY|importScripts|\beval\(|new Function|fetch\(|XMLHttpRequest|chrome\.storage/,
      );
    }
  });

  test('names its host in every language, and within what stores take', () => {
    for (const locale of languageTags) {
      const words = JSON.parse(
        readFileSync(join(packed.unpacked, `_locales/${locale}/messages.json`), 'utf8'),
      ) as Record<'companion_name' | 'companion_description', { message: string }>;
      expect(words.companion_name.message).toContain('keys.contoso.com');
      expect(words.companion_name.message.length).toBeLessThanOrEqual(75);
      expect(words.companion_description.message.length).toBeLessThanOrEqual(132);
    }
  });

  test('is the same again from the same key', async () => {
    const again = await packCompanion({
      audience: 'employees',
      origin,
      key: readFileSync(join(folder, 'key.pem'), 'utf8'),
      folder,
    });
    expect(again.id).toBe(packed.id);
    expect(readFileSync(again.zip)).toEqual(readFileSync(packed.zip));
  });
});

describe('the id', () => {
  test('comes from the public part of the key', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pkcs8 = companionKey(privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
    const pkcs1 = companionKey(privateKey.export({ type: 'pkcs1', format: 'pem' }) as string);
    expect(pkcs8).toEqual(pkcs1);
    expect(pkcs8.id).toMatch(/^[a-p]{32}$/);
  });

  test('needs an RSA key', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => companionKey(privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)).toThrow(/RSA/);
    expect(() => companionKey('nothing')).toThrow();
  });

  test('is what the configuration and both browsers need', () => {
    const said = companionPolicies(packed.id, 'employees');
    expect(said).toContain(`"routes": { "companion": "${packed.id}" }`);
    expect(said).toContain('SOFTWARE\\Policies\\Microsoft\\Edge\\ExtensionInstallForcelist');
    expect(said).toContain('SOFTWARE\\Policies\\Google\\Chrome\\ExtensionInstallForcelist');
    expect(said).toContain(`"${packed.id};https://edge.microsoft.com/extensionwebstorebase/v1/crx"`);
    expect(said).toContain(`"${packed.id};https://clients2.google.com/service/update2/crx"`);
  });
});

describe('the command', () => {
  const tsx = resolve(import.meta.dirname, '../node_modules/tsx/dist/cli.mjs');
  const command = (...options: string[]): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, [tsx, resolve(import.meta.dirname, 'build-companion.ts'), ...options], {
      encoding: 'utf8',
    });

  test('builds for no origin that nobody named', () => {
    const { status, stderr } = command();
    expect(status).toBe(1);
    expect(stderr).toContain('where does Latchkey stand? --origin https://keys.contoso.com');
  });

  test('says what is wrong with one', () => {
    const { status, stderr } = command('--origin', 'https://login.microsoft.com');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^build:companion: --origin https:\/\/login\.microsoft\.com: .*does not stand there/);
  });
});

describe('the origin', () => {
  test.each([
    'https://keys.contoso.com',
    'https://keys.contoso.com:8443',
    'https://contoso.com',
    'https://xn--schlssel-95a.example',
    'https://keys.ad.contoso.local',
    'https://keys.contoso.co.uk',
    // What a host gives to one customer is that customer's.
    'https://contoso.github.io',
    'https://brave-sea-0123456789.1.azurestaticapps.net',
    'https://brave-sea-0123456789.westeurope.8.azurestaticapps.net',
    'https://contoso.z6.web.core.windows.net',
    'https://contoso-abc.z01.azurefd.net',
    'https://contoso.s3.amazonaws.com',
    'https://contoso.azure-api.net',
    'https://contoso.azurewebsites.net',
    // Only looks like Microsoft's.
    'https://keys.notmicrosoft.com',
    'https://microsoft.com.contoso.com',
  ])('%s', (given) => {
    expect(companionOrigin(given)).toBe(given);
  });

  test.each([
    ['http://keys.contoso.com', /https/],
    ['https://keys.contoso.com/', /written as https:\/\/keys\.contoso\.com/],
    ['https://keys.contoso.com/it/', /without a path/],
    ['https://keys.contoso.com?x', /written as/],
    ['https://*.contoso.com', /wildcard/],
    ['*://keys.contoso.com/*', /wildcard/],
    ['<all_urls>', /wildcard/],
    ['https://me@keys.contoso.com', /user name/],
    ['https://Keys.contoso.com', /written as/],
    ['https://keys.contoso.com:443', /written as/],
    ['https://contoso', /full host name/],
    ['https://10.0.0.1', /full host name/],
    ['https://[::1]', /full host name/],
    ['keys.contoso.com', /no address/],
    ['', /no address/],
    ['https://0x7f.1', /full host name/],
    ['https://com', /full host name/],
    ['https://co.uk', /public suffix/],
    ['https://com.au:8443', /public suffix/],
    ['https://github.io', /public suffix/],
    ['https://pages.dev', /public suffix/],
    ['https://azurestaticapps.net', /public suffix/],
    ['https://1.azurestaticapps.net', /public suffix/],
    ['https://web.core.windows.net', /public suffix/],
    ['https://storage.googleapis.com', /public suffix/],
    ['https://firebasestorage.googleapis.com', /public suffix/],
    ['https://storage.cloud.google.com', /public suffix/],
    ['https://s3.amazonaws.com', /public suffix/],
    ['https://s3.eu-central-1.amazonaws.com', /public suffix/],
    ['https://s3-external-1.amazonaws.com', /public suffix/],
    ['https://8.azurestaticapps.net', /public suffix/],
    ['https://westeurope.2.azurestaticapps.net', /public suffix/],
    ['https://westeurope.8.azurestaticapps.net:8443', /public suffix/],
    ['https://z6.web.core.windows.net', /public suffix/],
    ['https://z01.azurefd.net', /public suffix/],
    ['https://azure-api.net', /public suffix/],
    ['https://keys.contoso.com.', /no dot at its end/],
    ['https://login.microsoft.com.', /no dot at its end/],
    ['https://co.uk.', /no dot at its end/],
  ])('not %j', (given, why) => {
    expect(() => companionOrigin(given)).toThrow(why);
  });

  test.each([
    'login.microsoft.com',
    'microsoft.com',
    'mysignins.microsoft.com',
    'graph.microsoft.com',
    'graph.microsoft.us',
    'login.microsoftonline.com',
    'login.microsoftonline.us',
    'login.partner.microsoftonline.cn',
    'login.chinacloudapi.cn',
    'login.live.com',
    'login.windows.net',
    'sts.windows.net',
    'portal.azure.com',
    'contoso.onmicrosoft.com',
    'contoso.sharepoint.com',
    'contoso.ciamlogin.com',
    'outlook.office365.com',
    'www.office.com',
    'aadcdn.msauth.net',
    'github.com',
    'www.yammer.com',
    'contoso.mcas.ms',
    'onedrive.com',
    '1drv.ms',
    'outlook.office.de',
    'login.microsoftonline.de',
    'graph.microsoft.de',
    'sharepointonline.com',
    'msedge.net',
    'windowsupdate.com',
    'apps.powerplatform.com',
    'cloud.microsoft',
    'm365.cloud.microsoft',
    'login.microsoft.com:8443',
  ])('K4: not https://%s', (host) => {
    expect(() => companionOrigin(`https://${host}`)).toThrow(/is Microsoft's, Latchkey does not stand there/);
  });
});
