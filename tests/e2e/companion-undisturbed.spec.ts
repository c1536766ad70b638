import { expect, test } from '../support/companion-site.ts';
import { expectFewWords, expectUndisturbed } from '../support/undisturbed.ts';

for (const locale of ['en-US', 'de-DE']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('J1, J9, K4: the undisturbed way with the companion: in view, in few words, with two presses to a registered key', async ({
      page,
      companion,
    }) => {
      const seen = await expectUndisturbed(page, './');
      expectFewWords(seen);
      expect(companion.windows()).toEqual({ open: 0, opened: 1 });
    });
  });
}
