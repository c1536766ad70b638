import jsQR from 'jsqr';
import { appOrigin, expect, test } from '../support/live-site.ts';

/** What a phone's camera reads of the code on screen: each module drawn as a square of four dots. */
function read(size: number, modules: string): string | undefined {
  const scale = 4;
  const width = size * scale;
  const dots = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, left, top] of modules.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let y = Number(top) * scale; y < (Number(top) + 1) * scale; y++) {
      for (let x = Number(left) * scale; x < (Number(left) + 1) * scale; x++)
        dots.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return jsQR(dots, width, width)?.data;
}

test('P4, M2: on its host a guide has a QR code, which leads to it on a phone; nobody else is asked for it', async ({
  page,
  live,
}) => {
  await page.goto('./?share=1#/help/key-pin');
  const code = page.getByRole('img', { name: 'QR code with the address of this guide' });
  await expect(code).toBeVisible();
  const [size, modules] = await code.evaluate(
    (svg) =>
      [(svg as SVGSVGElement).viewBox.baseVal.width, svg.querySelector('.modules')?.getAttribute('d') ?? ''] as const,
  );
  const address = `${appOrigin}/#/help/key-pin`;
  expect(read(size, modules)).toBe(address);
  await expect(page.locator('[data-step="help"]')).toContainText(address);
  const { pathname, origin, hash } = new URL(address);
  await page.goto(origin + pathname + hash);
  await expect(page.locator('[data-guide="key-pin"]')).toBeVisible();
  const files = live.asked.filter(({ host }) => host === new URL(appOrigin).hostname).map(({ path }) => path);
  expect(files.filter((path) => /practice|msal|graph|connect-microsoft/i.test(path))).toEqual([]);
});

test('M3: a configuration that cannot be used is said at a guide as well', async ({ page, live }) => {
  live.play('default', { tenantId: 'x' });
  await page.goto('./#/help/key-pin');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'configuration');
  await expect(page.locator('[data-problem="LK-104"]')).toBeVisible();
});
