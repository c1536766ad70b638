import jsQR from 'jsqr';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import QrCode from '../../../src/ui/guide-kit/QrCode.svelte';
import TakeAlong from '../../../src/ui/guide-kit/TakeAlong.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { theme } from '../../../src/ui/state/theme.svelte.ts';
import { show } from '../support/show.svelte.ts';

afterEach(() => {
  vi.restoreAllMocks();
  theme.choose('system');
});

/** Reads the code as a phone would: from its picture, on the darkest sheet that there is. */
async function scanned(): Promise<string | undefined> {
  const code = page.getByRole('img').element() as SVGSVGElement;
  const [ground, modules] = [...code.querySelectorAll('path')].map((path) => getComputedStyle(path).fill);
  const copy = code.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', '400');
  copy.setAttribute('height', '400');
  copy
    .querySelectorAll('path')
    .forEach((path, index) => path.setAttribute('fill', (index === 0 ? ground : modules) ?? ''));
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(500, 500).getContext('2d')!;
  canvas.fillStyle = '#000';
  canvas.fillRect(0, 0, 500, 500);
  canvas.drawImage(picture, 50, 50);
  return jsQR(canvas.getImageData(0, 0, 500, 500).data, 500, 500, { inversionAttempts: 'dontInvert' })?.data;
}

describe('P4: an address for a phone', () => {
  test.each(['light', 'dark'] as const)('can be read by its camera: %s', async (chosen) => {
    theme.choose(chosen);
    await show(QrCode, { text: 'https://keys.contoso.com/#/help/key-pin', title: 'QR code' });
    await expect.element(page.getByRole('img', { name: 'QR code' })).toBeVisible();
    expect(await scanned()).toBe('https://keys.contoso.com/#/help/key-pin');
  });

  test('follows the address', async () => {
    const { change } = await show(QrCode, { text: 'https://keys.contoso.com/', title: 'QR code' });
    change({ text: 'https://keys.contoso.com/#/help/pc' });
    expect(await scanned()).toBe('https://keys.contoso.com/#/help/pc');
  });
});

describe('P4: what to take along', () => {
  test.each([
    ['en', 'Print this guide'],
    ['de', 'Diese Anleitung drucken'],
  ] as const)('a press prints: %s', async (chosen, name) => {
    language.choose(chosen);
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await show(TakeAlong, { id: 'key-pin', helpdesk: null });
    await userEvent.click(page.getByRole('button', { name }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  test('shows no code for an address that only this PC reaches', async () => {
    await show(TakeAlong, { id: 'key-pin', helpdesk: null });
    await expect.element(page.getByRole('img')).not.toBeInTheDocument();
  });
});
