import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Worker } from '@playwright/test';
import { keptKey } from '../../scripts/companion-key.ts';
import { packCompanion } from '../../scripts/companion-package.ts';
import { expect, liveConfiguration, test as base } from './live-site.ts';
import { appOrigin, tenantHostArguments } from './tenant-host.ts';
import { findChromium } from './chromium.ts';
import { plugKey, type KeyContents } from './plug-key.ts';
import type { VirtualKeyOptions } from './virtual-key.ts';

export interface Extension {
  id: string;
  unpacked: string;
}

export interface Companion {
  id: string;
  /** Its service worker, as a page of the extension's own would see it. */
  worker: () => Promise<Worker>;
  /** What kind of key is plugged into the windows that it opens from now on. */
  plug: (options: VirtualKeyOptions) => void;
  /** The very key of the newest window, with what is on it, is plugged into those that it opens from now on, until `plug`. */
  plugSame: () => void;
  /** What stands at the address on which it makes keys; undefined for what the tenant has there, null for no answer. */
  document: (answer: (() => Response | null | Promise<Response | null>) | undefined) => void;
  /** How many windows it has open, and how many it has opened. */
  windows: () => { open: number; opened: number };
  /** Resolves with the next window that it opens, once the key is in. */
  nextWindow: () => Promise<void>;
  /** Resolves when one of its windows asks for the key. */
  nextCeremony: () => Promise<void>;
}

/** The address on which the companion makes keys; its id follows. */
const ceremonyPath = '/.well-known/webauthn';
const ceremonyAddress = `https://login.microsoft.com${ceremonyPath}#latchkey-`;

/** For the attacks: an extension of somebody else's, with everything that one may ask for here. */
const otherExtensions: string[] = [];

/** The `test` of the companion's specs: the live site in a browser that has the companion, built for `appOrigin`. */
export const test = base.extend<
  { companion: Companion; others: readonly string[]; backForwardCache: boolean },
  { extension: Extension }
>({
  extension: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'latchkey-companion-'));
      const { id, unpacked } = await packCompanion({
        audience: 'employees',
        origin: appOrigin,
        key: keptKey(join(folder, 'key.pem')),
        folder,
      });
      await use({ id, unpacked });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  /** Folders of further extensions. */
  others: [otherExtensions, { option: true }],
  /** Whether a page that is left is put aside and comes back as it was; Playwright forbids it otherwise. */
  backForwardCache: [false, { option: true }],
  context: async ({ extension, others, backForwardCache, tls, baseURL, locale }, use) => {
    const folders = [extension.unpacked, ...others].join(',');
    const context = await chromium.launchPersistentContext('', {
      executablePath: findChromium(),
      args: [
        ...tenantHostArguments({ port: tls.port }),
        `--disable-extensions-except=${folders}`,
        `--load-extension=${folders}`,
      ],
      ignoreHTTPSErrors: true,
      ignoreDefaultArgs: backForwardCache ? ['--disable-back-forward-cache'] : [],
      ...(baseURL === undefined ? {} : { baseURL }),
      ...(locale === undefined ? {} : { locale }),
    });
    await use(context);
    await context.close();
  },
  page: async ({ context }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
  companion: async ({ context, extension, live, complaints }, use) => {
    // Where its window stays a moment longer, Chromium asks Microsoft's host for an icon.
    complaints.expect(/status of 404 .*login\.microsoft\.com\/favicon\.ico/);
    let options: VirtualKeyOptions = {};
    let contents: KeyContents = [];
    let isSame = false;
    let document: Parameters<Companion['document']>[0];
    const browser = context.browser();
    if (browser === null) throw new Error('The context tells of no browser');
    const session = await browser.newBrowserCDPSession();
    const keys = new Map<string, Promise<void>>();
    let opened = 0;
    let tell: () => void = () => undefined;
    session.on('Target.targetCreated', ({ targetInfo: { targetId, type, url } }) => {
      if (type !== 'page' || !url.startsWith(ceremonyAddress)) return;
      opened += 1;
      if (!isSame) contents = [];
      const key = plugKey(session, targetId, options, contents);
      keys.set(targetId, key);
      // Closed before the key was in.
      key.then(tell, () => undefined);
    });
    session.on('Target.targetDestroyed', ({ targetId }) => {
      keys.delete(targetId);
    });
    await session.send('Target.setDiscoverTargets', { discover: true });

    live.play('default', withCompanion(extension.id));
    live.intercept(async (_request, url, pass) => {
      if (url.hostname === 'login.microsoft.com' && url.pathname === ceremonyPath) {
        // The ceremony begins with this answer: not before the key is in.
        await expect.poll(() => keys.size, 'the window that asks').toBeGreaterThan(0);
        await Promise.allSettled(keys.values());
        if (document !== undefined) return document();
      }
      // Chromium asks for it wherever no page names an icon.
      if (url.pathname === '/favicon.ico') return new Response(null, { status: 204 });
      return url.pathname === '/plain' ? plainPage() : pass();
    });
    await use({
      id: extension.id,
      worker: () => workerOf(context, extension.id),
      plug(next) {
        options = next;
        isSame = false;
      },
      plugSame: () => (isSame = true),
      document: (next) => (document = next),
      windows: () => ({ open: keys.size, opened }),
      nextWindow: () => new Promise((resolve) => (tell = resolve)),
      async nextCeremony() {
        const worker = await workerOf(context, extension.id);
        await worker.evaluate(
          () =>
            new Promise<void>((resolve) => {
              chrome.runtime.onConnect.addListener(() => resolve());
            }),
        );
      },
    });
  },
});

/** The app's configuration where the companion is deployed. */
export function withCompanion(id: string): object {
  return { ...liveConfiguration, routes: { companion: id } };
}

function plainPage(): Response {
  return new Response('<!doctype html><title>Plain</title>', { headers: { 'Content-Type': 'text/html' } });
}

async function workerOf(context: BrowserContext, id: string): Promise<Worker> {
  const isIts = (worker: Worker): boolean => worker.url().startsWith(`chrome-extension://${id}/`);
  return context.serviceWorkers().find(isIts) ?? context.waitForEvent('serviceworker', isIts);
}

/** Nothing of the companion's is left on screen. */
export async function expectNoWindow(companion: Companion): Promise<void> {
  await expect.poll(() => companion.windows().open, 'the window of the companion is closed').toBe(0);
}

export { appOrigin, expect };
