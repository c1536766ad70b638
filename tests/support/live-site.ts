import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { findScenario } from '../../src/practice/find-scenario.ts';
import type { Scenario } from '../../src/practice/scenarios.ts';
import { hosts as hostsOf } from '../tenant-host/hosts.ts';
import { serveTls } from '../tenant-host/serve-tls.ts';
import { test as base, expect as plainExpect } from './fixtures.ts';
import { openMicrosoftsPage as open, readyToAdd } from './open-microsofts-page.ts';
import { appOrigin, tenantHostArguments } from './tenant-host.ts';

type Answer = (request: Request) => Promise<Response | null>;

/** One request that reached this machine, under whichever name. */
export interface Asked {
  method: string;
  host: string;
  path: string;
}

interface TlsSite {
  port: number;
  /** What answers from now on. */
  use: (answer: Answer) => void;
}

/** The production build at `appOrigin`, Microsoft's hosts beside it, one tenant for each test. */
export interface LiveSite {
  /** Begins with a fresh tenant; without it the scenario is `default`. `ids` are the tenant's own, and its app's. */
  play: (name: Scenario['name'], configuration?: object, ids?: { tenantId: string; clientId: string }) => void;
  /** Stands between the browser and all hosts; `pass` asks them, null breaks the connection. */
  intercept: (
    between: (request: Request, url: URL, pass: () => Promise<Response | null>) => ReturnType<Answer>,
  ) => void;
  /** Everything that was asked for so far, in order; Chromium's own calls home are among it. */
  asked: readonly Asked[];
  /** Whom the pages of the test have asked so far, sorted. */
  hosts: () => string[];
}

export const liveConfiguration = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  clientId: '22222222-2222-4222-8222-222222222222',
  organisation: { name: 'Contoso', helpdesk: { phone: '+49 30 1234' } },
};

/** A journey crosses several pages and a list is read only every few seconds. */
export const expect = plainExpect.configure({ timeout: 30_000 });

const dist = resolve(import.meta.dirname, '../../dist');
const roomDist = resolve(import.meta.dirname, '../../dist-helpdesk');
const setupDist = resolve(import.meta.dirname, '../../dist-setup');

/** The `test` of the live specs: every name that the browser looks up leads to this machine. */
export const test = base.extend<{ live: LiveSite }, { tls: TlsSite }>({
  tls: [
    async ({}, use) => {
      let answer: Answer = () => Promise.resolve(null);
      const { port, server } = await serveTls((request) => answer(request), 0);
      await use({ port, use: (next) => (answer = next) });
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, tls }, use) => {
      const args = [...(launchOptions.args ?? []), ...tenantHostArguments({ port: tls.port })];
      await use({ ...launchOptions, args: args.filter((one, at) => args.indexOf(one) === at) });
    },
    { scope: 'worker' },
  ],
  ignoreHTTPSErrors: true,
  baseURL: `${appOrigin}/`,
  live: [
    async ({ tls, context }, use) => {
      const asked: Asked[] = [];
      const hosts = new Set<string>();
      context.on('request', (request) => hosts.add(new URL(request.url()).hostname));
      let site: Answer = () => Promise.resolve(null);
      let between: Parameters<LiveSite['intercept']>[0] = (_request, _url, pass) => pass();
      tls.use((request) => {
        const url = new URL(request.url);
        asked.push({ method: request.method, host: url.hostname, path: url.pathname + url.search });
        return between(request, url, () => site(request));
      });
      const live: LiveSite = {
        play(name, configuration = liveConfiguration, { tenantId, clientId } = liveConfiguration) {
          const scenario = findScenario(name);
          if (scenario === null) throw new Error(`No scenario ${name}`);
          interface Section {
            clientId?: string;
            origin?: string;
          }
          const { helpdesk, setup } = configuration as { helpdesk?: Section; setup?: Section };
          site = hostsOf({
            dist,
            scenario,
            ...(helpdesk?.origin !== undefined && {
              room: { hostname: new URL(helpdesk.origin).hostname, dist: roomDist },
            }),
            ...(setup?.origin !== undefined && {
              setup: { hostname: new URL(setup.origin).hostname, dist: setupDist },
            }),
            directory: {
              tenantId,
              clientId,
              ...(helpdesk?.clientId !== undefined && { helpdeskClientId: helpdesk.clientId }),
              ...(setup?.clientId !== undefined && { setupClientId: setup.clientId }),
            },
            configuration: JSON.stringify(configuration),
          });
        },
        intercept: (next) => (between = next),
        asked,
        hosts: () => [...hosts].sort(),
      };
      live.play('default');
      await use(live);
    },
    { auto: true },
  ],
});

/** Presses the primary action of a step, once it is there. */
export async function press(page: Page, step: string): Promise<void> {
  await page.locator(`main[data-step="${step}"]`).waitFor();
  await page.locator(`main[data-step="${step}"] [data-action="primary"]`).click();
}

/** From the start to Microsoft's sign-in page. */
export async function walkToSignIn(page: Page): Promise<void> {
  await page.goto('./');
  await press(page, 'start');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
}

/** Signs in, with the second factor. */
export async function signIn(page: Page): Promise<void> {
  await press(page, 'practice-sign-in');
  await expect(page.locator('main')).toContainText(/number/i);
  await press(page, 'practice-sign-in');
}

/** From the start, through the sign-in, to the hand-off. */
export async function walkToHandOff(page: Page): Promise<void> {
  await walkToSignIn(page);
  await signIn(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
}

/** Presses what opens Microsoft's page. @returns the new tab, once it can be pressed */
export async function openMicrosoftsPage(page: Page, action = 'primary'): Promise<Page> {
  return readyToAdd(await open(page, action));
}

/** Makes the page believe that it is in the background, as it is for a person who looks at the new tab. */
export async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('blur'));
  });
}

export { appOrigin };
