import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import DownloadLink from '../../../src/ui/controls/DownloadLink.svelte';
import OutsideLink from '../../../src/ui/controls/OutsideLink.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { show } from '../support/show.svelte.ts';

const link = page.getByRole('link');

describe('a link that leads outside', () => {
  test.each([
    ['en', "Microsoft's page (opens a new tab)"],
    ['de', "Microsoft's page (öffnet einen neuen Tab)"],
  ] as const)('says to who listens that it opens a new tab: %s', async (chosen, name) => {
    language.choose(chosen);
    await show(OutsideLink, { href: 'https://learn.microsoft.com/', text: "Microsoft's page" });
    await expect.element(link).toHaveAccessibleName(name);
  });

  test('X1: hands the other page nothing of ours', async () => {
    await show(OutsideLink, { href: 'https://learn.microsoft.com/', text: 'x' });
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect.element(link).toHaveAttribute('target', '_blank');
  });
});

describe('a file to download', () => {
  const file = { action: 'save-script', name: 'enable.ps1', label: 'Save the script' };
  const text = async (): Promise<string> => (await fetch(link.element().getAttribute('href') ?? '')).text();

  test('is saved byte for byte under its name, and as no type that a browser would show', async () => {
    await show(DownloadLink, { ...file, bytes: new TextEncoder().encode('Write-Host "Grüße"\r\n') });
    await expect.element(page.getByRole('link', { name: 'Save the script' })).toHaveAttribute('download', 'enable.ps1');
    expect(await text()).toBe('Write-Host "Grüße"\r\n');
    const { headers } = await fetch(link.element().getAttribute('href') ?? '');
    expect(headers.get('Content-Type')).toBe('application/octet-stream');
  });

  test('follows what it is made of', async () => {
    const { change } = await show(DownloadLink, { ...file, bytes: new TextEncoder().encode('one') });
    change({ bytes: new TextEncoder().encode('two') });
    await expect.poll(text).toBe('two');
  });
});
