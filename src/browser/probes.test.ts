import { describe, expect, test } from 'vitest';
import { probeMicrosoft } from './probe-microsoft.ts';
import { probeStorage } from './probe-storage.ts';
import { probeBrowser, probeOperatingSystem, probeSecurePage, probeWebauthn, type ProbedWindow } from './probes.ts';
import type { UserAgent } from './user-agent.ts';

const edge =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0';
const safari =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const chromebook =
  'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

const page = (navigator: Partial<UserAgent>): ProbedWindow => ({
  isSecureContext: true,
  location: { protocol: 'https:' },
  navigator: { userAgent: '', ...navigator },
});

describe('the browser', () => {
  test('client hints come first', () => {
    const userAgentData = {
      platform: 'Windows',
      brands: [
        { brand: 'Not?A_Brand', version: '8' },
        { brand: 'Chromium', version: '141' },
        { brand: 'Microsoft Edge', version: '141' },
      ],
    };
    expect(probeBrowser(page({ userAgentData }))).toEqual({
      family: 'edge',
      name: 'Microsoft Edge 141',
      platform: 'windows',
      webauthn: false,
    });
  });

  test.each([
    [edge, 0, { family: 'edge', name: 'Microsoft Edge 141', platform: 'windows' }],
    [firefox, 0, { family: 'firefox', name: 'Firefox 140', platform: 'windows' }],
    [safari, 0, { family: 'safari', name: 'Safari 18', platform: 'macos' }],
    [safari, 5, { family: 'safari', platform: 'ios' }],
    [chromebook, 0, { family: 'chrome', platform: 'chromeos' }],
    ['curl/8', 0, { family: 'other', name: null, platform: 'other' }],
  ])('%s', (userAgent, maxTouchPoints, evidence) => {
    expect(probeBrowser(page({ userAgent, maxTouchPoints }))).toMatchObject(evidence);
  });
});

describe('the version of Windows', () => {
  const told = (getHighEntropyValues?: () => Promise<{ platformVersion?: unknown }>) =>
    page({ userAgentData: { platform: 'Windows', ...(getHighEntropyValues && { getHighEntropyValues }) } });

  test('is read from the client hint', async () => {
    const window = told(() => Promise.resolve({ platformVersion: '15.0.0' }));
    expect(await probeOperatingSystem(window)).toEqual({ platform: 'windows', platformVersion: '15.0.0' });
  });

  test.each([
    ['without the method, as shims have it', told()],
    ['refused', told(() => Promise.reject(new Error('policy')))],
    ['empty', told(() => Promise.resolve({ platformVersion: '' }))],
    ['never answered', told(() => new Promise(() => undefined))],
    ['Firefox', page({ userAgent: firefox })],
  ])('%s: not told', async (_, window) => {
    expect(await probeOperatingSystem(window, 10)).toEqual({ platform: 'windows', platformVersion: null });
  });
});

test('a page without WebAuthn or without a secure context says so', () => {
  expect(probeWebauthn(page({}))).toEqual({ available: false, secure: true });
  const capable: ProbedWindow = {
    isSecureContext: false,
    location: { protocol: 'http:' },
    PublicKeyCredential: () => undefined,
    navigator: { userAgent: edge, credentials: { create: () => null } },
  };
  expect(probeWebauthn(capable)).toEqual({ available: true, secure: false });
  expect(probeSecurePage(capable)).toEqual({ secure: false, encrypted: false });
  expect(probeSecurePage({ ...capable, isSecureContext: true })).toEqual({ secure: true, encrypted: false });
  expect(probeSecurePage(page({}))).toEqual({ secure: true, encrypted: true });
  expect(probeBrowser(capable)).toMatchObject({ webauthn: true });
  expect(probeBrowser({ ...page({}), isSecureContext: false }), 'hidden there').toMatchObject({ webauthn: true });
});

test('each of Microsoft’s hosts is asked without cookies, and one that fails is named', async () => {
  const asked: RequestInit[] = [];
  const { hosts } = await probeMicrosoft((address, init) => {
    asked.push(init);
    return address.includes('graph') ? Promise.reject(new TypeError('blocked')) : Promise.resolve();
  });
  expect(hosts).toEqual([
    { host: 'login.microsoftonline.com', reached: true },
    { host: 'login.microsoft.com', reached: true },
    { host: 'graph.microsoft.com', reached: false },
  ]);
  for (const init of asked) expect(init).toMatchObject({ credentials: 'omit', mode: 'no-cors', cache: 'no-store' });
});

test('a host that never answers is not reached', async () => {
  const never = (_: string, { signal }: RequestInit) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('timeout')));
    });
  const { hosts } = await probeMicrosoft(never, ['https://graph.microsoft.com/'], 10);
  expect(hosts).toEqual([{ host: 'graph.microsoft.com', reached: false }]);
});

describe('storage', () => {
  const works = () => {
    const kept = new Map<string, string>();
    return {
      setItem: (key: string, value: string) => void kept.set(key, value),
      getItem: (key: string) => kept.get(key) ?? null,
      removeItem: (key: string) => void kept.delete(key),
    } as Storage;
  };
  const area = works();

  test('is usable where it keeps what it is given and cookies are on', () => {
    expect(probeStorage(() => area, { cookieEnabled: true })).toEqual({ usable: true });
    expect(probeStorage(() => area, { cookieEnabled: false })).toEqual({ usable: false });
  });

  test('is not usable where reading it throws', () => {
    const blocked = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(probeStorage(blocked, { cookieEnabled: true })).toEqual({ usable: false });
  });
});
