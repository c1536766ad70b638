import { expect, test } from '../../support/companion-site.ts';
import { checkedByPage } from '../../support/host-checked.ts';

test('A14, K4: a companion that was built for this page is found to answer', async ({
  page,
  companion,
  complaints,
}) => {
  complaints.expect(/not-there/);
  expect(companion.id).toMatch(/^[a-p]{32}$/);
  await page.goto('./#/help/host');
  const found = await checkedByPage(page);
  expect(found.filter((one) => one.startsWith('companion'))).toEqual([]);
  await expect(page.locator('[data-host-finding="companion"]')).toHaveAttribute('data-state', 'met');
});
