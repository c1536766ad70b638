import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { keptKey } from '../../scripts/companion-key.ts';
import { packCompanion } from '../../scripts/companion-package.ts';
import { askCompanion, pingFrom } from '../support/ask-companion.ts';
import { companionRequest as request, kindOf } from '../support/companion-request.ts';
import { appOrigin, expect, expectNoWindow, test as base } from '../support/companion-site.ts';
import { stopWorkers } from '../support/companion-walk.ts';

const deskOrigin = 'https://keydesk.contoso.com';
const ping = { version: 2, type: 'ping' };

/** A browser of an agent's, who is an employee too: both companions are there. */
const test = base.extend<object, { desk: { id: string; unpacked: string } }>({
  desk: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'latchkey-desk-'));
      const key = keptKey(join(folder, 'key.pem'));
      await use(await packCompanion({ audience: 'helpdesk', origin: deskOrigin, key, folder }));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  others: async ({ desk }, use) => {
    await use([desk.unpacked]);
  },
});

/** The answers that a companion gives to a page of an origin: to a ping, and to a request for a key. */
async function answersAt(page: Page, origin: string, id: string): Promise<{ ping: boolean; create: string }> {
  await page.goto(`${origin}/plain`);
  const [said] = await askCompanion(page, id, [request()]);
  return { ping: await pingFrom(page, id, ping), create: kindOf(said) ?? '' };
}

test('K4: each of the two companions makes keys for its own page, and is deaf to the other one', async ({
  page,
  companion,
  desk,
}) => {
  const deaf = { ping: false, create: expect.stringMatching(/^(gone|unheard)$/) };
  expect(await answersAt(page, deskOrigin, companion.id)).toEqual(deaf);
  expect(await answersAt(page, appOrigin, desk.id)).toEqual(deaf);
  expect(companion.windows().opened).toBe(0);

  expect(await answersAt(page, deskOrigin, desk.id)).toEqual({ ping: true, create: 'created' });
  expect(await answersAt(page, appOrigin, companion.id)).toEqual({ ping: true, create: 'created' });
  expect(companion.windows().opened).toBe(2);
  await expectNoWindow(companion);
});

test('K4: a companion that wakes up leaves the window of the other one open', async ({ page, companion, desk }) => {
  await page.goto(`${deskOrigin}/plain`);
  // Both sleep, and the helpdesk's alone is woken first.
  await stopWorkers(page);
  companion.plug({ automaticPresenceSimulation: false });
  const opened = companion.nextWindow();
  const answer = askCompanion(page, desk.id, [request({ timeout: 20_000 })]);
  await opened;
  expect(companion.windows().open).toBe(1);

  const second = await page.context().newPage();
  await second.goto(`${appOrigin}/plain`);
  expect(await pingFrom(second, companion.id, ping)).toBe(true);
  // The employees' companion has looked for windows of its own by the time that it made a key.
  companion.plug({});
  const [said] = await askCompanion(second, companion.id, [request()]);
  expect(kindOf(said)).toBe('created');
  expect(companion.windows()).toEqual({ open: 1, opened: 2 });

  // And the helpdesk's own one is closed with its worker, as ever.
  await stopWorkers(page);
  expect(kindOf((await answer)[0])).toBe('gone');
  await expectNoWindow(companion);
});
