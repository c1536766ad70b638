import type { Page } from '@playwright/test';
import { everybody } from '../../src/practice/people.ts';
import { readEverything, traces } from '../support/personal-traces.ts';
import { expectOutcome } from '../support/room-queue.ts';
import { expectRoom, findAndSelect, signInToRoom, verifyByCallBack } from '../support/room.ts';
import { expect, roomConfiguration, test } from '../support/room-site.ts';
import { press } from '../support/stand.ts';
import { violations } from './violations.ts';

const name = 'Practice Colleague 007';
const values = everybody
  .flatMap(({ id, displayName, userPrincipalName, mail }) => [id, displayName, userPrincipalName, mail ?? ''])
  .filter((value) => value !== '');

type Fate = 'unsent' | 'lost' | 'held';

declare global {
  interface Window {
    /** What becomes of the next request to Graph of a method whose address holds the text. */
    fate?: { method: string; path: string; fate: Fate; release?: () => void };
  }
}

/** Stands between the page and Graph from its first script on. */
async function standBetween(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const fetched = globalThis.fetch.bind(globalThis);
    globalThis.fetch = async (...given) => {
      const [input, init] = given;
      const address = input instanceof Request ? input.url : String(input);
      const method = input instanceof Request ? input.method : (init?.method ?? 'GET');
      const { fate: set } = window;
      if (set?.method !== method || !address.includes(set.path)) return fetched(...given);
      if (set.fate === 'held') await new Promise<void>((done) => (set.release = done));
      delete window.fate;
      if (set.fate !== 'unsent') {
        const answer = await fetched(...given);
        if (set.fate === 'held') return answer;
      }
      throw new TypeError('Failed to fetch');
    };
  });
}

const next = (page: Page, method: string, path: string, fate: Fate): Promise<void> =>
  page.evaluate((set) => void (window.fate = set), { method, path, fate });

/** One heading, one press, nothing that axe finds; and nobody's name while the screen is shared. */
async function inspect(page: Page, place: string): Promise<void> {
  await expect.soft(page.locator('main h1:visible'), `J1: one heading, ${place}`).toHaveCount(1);
  await expect.soft(page.locator('[data-action="primary"]'), `J1: one primary action, ${place}`).toHaveCount(1);
  const folded = await page.locator('details:not([open])').elementHandles();
  expect.soft(await violations(page), place).toEqual([]);
  for (const fold of folded) await fold.evaluate((element: HTMLElement) => element.removeAttribute('open'));
  await press(page, 'share');
  await expect(page.locator('html')).toHaveAttribute('data-share', 'on');
  expect.soft(traces(await readEverything(page, false), values), `S2: ${place}`).toEqual([]);
  await press(page, 'share');
  await expect(page.locator('html')).toHaveAttribute('data-share', 'off');
  await expect(page.locator('[data-person]')).toContainText(name);
}

test.describe('dark', () => {
  test.use({ colorScheme: 'dark' });

  test('J1, S2, S12: where it is not known what came of a change: perhaps, being settled, not saved, a lost pass, unknown', async ({
    page,
    live,
    companion,
  }) => {
    test.slow();
    live.play('room-default', roomConfiguration(companion.id));
    companion.plug({});
    await standBetween(page);
    await page.goto('./');
    await signInToRoom(page);
    await findAndSelect(page, 'Colleague 007', name);
    await verifyByCallBack(page);

    await test.step('a key', async () => {
      await press(page);
      await expect(page.locator('[data-asking="register"]')).toBeVisible();
      await next(page, 'POST', '/fido2Methods', 'unsent');
      await press(page);
      await expectOutcome(page, 'perhaps');
      await inspect(page, 'perhaps');
      await next(page, 'GET', '/fido2Methods', 'held');
      await press(page);
      await expect(page.locator('.outcome [role="status"]')).toBeVisible();
      await inspect(page, 'being settled');
      await page.evaluate(() => window.fate?.release?.());
      await expectOutcome(page, 'not-saved');
      await inspect(page, 'not saved');
      await press(page);
      await expectOutcome(page, 'registered');
      await press(page);
      await expectRoom(page, 'see');
    });

    await test.step('a pass', async () => {
      await press(page, 'pass');
      await expect(page.locator('[data-asking]')).toBeVisible();
      await next(page, 'POST', '/temporaryAccessPassMethods', 'lost');
      await press(page);
      await expectOutcome(page, 'perhaps');
      await inspect(page, 'perhaps a pass');
      await press(page);
      await expectOutcome(page, 'pass-lost');
      await inspect(page, 'a lost pass');
      await press(page);
      await expectRoom(page, 'see');
    });

    await test.step('sessions', async () => {
      await press(page, 'revoke');
      await next(page, 'POST', '/revokeSignInSessions', 'lost');
      await press(page, 'revoke-confirmed');
      await expectOutcome(page, 'perhaps');
      await inspect(page, 'perhaps ended');
      await press(page);
      await expectOutcome(page, 'unknown');
      await inspect(page, 'unknown');
    });
  });
});
