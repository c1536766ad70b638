import { expect, test } from '../support/fixtures.ts';
import { screenInView, type ScreenInView } from '../support/screen-in-view.ts';
import { expectStep, press, primaryOf } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

const sizes = [
  [1366, 650],
  [1280, 800],
  [360, 740],
] as const;

for (const locale of ['en-US', 'de-DE']) {
  for (const [width, height] of sizes) {
    test.describe(`${locale}, ${String(width)} x ${String(height)}`, () => {
      test.use({ locale, viewport: { width, height } });

      test('J1, J9: the undisturbed way: what there is to do is in view, in few words, with two presses to a registered key', async ({
        page,
        virtualKey,
      }) => {
        const seen: ScreenInView[] = [];
        const look = async (step: string): Promise<void> => {
          await expectStep(page, step);
          await expect(primaryOf(page)).toBeEnabled();
          await expect(page.locator('[data-check]')).toHaveCount(13);
          await page.evaluate(() => document.fonts.ready);
          seen.push(await screenInView(page));
        };
        await page.goto('./');
        await look('start');
        await press(page);
        await expectStep(page, 'practice-sign-in');
        // What Microsoft asks is no press of ours.
        expect((await walk(page, { until: ['create'] })).ours).toBe(0);
        await look('create');
        await press(page);
        await look('done');
        expect(await virtualKey.count()).toBe(1);
        await press(page);
        await look('lock-screen');
        await press(page);
        await look('finish');

        for (const { step, words, lowest } of seen) {
          expect.soft(lowest, `${step}: heading, drawing and primary action`).toBeLessThanOrEqual(height);
          expect.soft(words, `${step}: words`).toBeLessThanOrEqual(45);
        }
        expect.soft(seen.map(({ stage }) => stage)).toEqual(['needed', 'needed', 'saved', 'at-lock-screen', 'done']);
        const until = (step: string): number =>
          seen.slice(0, seen.findIndex((one) => one.step === step) + 1).reduce((sum, { words }) => sum + words, 0);
        expect(until('done')).toBeLessThanOrEqual(200);
        expect(until('finish')).toBeLessThanOrEqual(320);
      });
    });
  }
}
