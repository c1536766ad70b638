import { expect, test } from '../support/fixtures.ts';
import { expectFewWords, expectUndisturbed } from '../support/undisturbed.ts';

for (const locale of ['en-US', 'de-DE']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('J1, J9: the undisturbed way: what there is to do is in view, in few words, with two presses to a registered key', async ({
      page,
      virtualKey,
    }) => {
      expectFewWords(await expectUndisturbed(page, './'));
      expect(await virtualKey.count()).toBe(1);
    });

    test('J1: in screen-share mode what there is to do is in view as well', async ({ page, virtualKey }) => {
      await expectUndisturbed(page, './?share=1');
      await expect(page.locator('html')).toHaveAttribute('data-share', 'on');
      expect(await virtualKey.count()).toBe(1);
    });
  });
}
