import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { keptKey } from '../../../scripts/companion-key.ts';
import { packCompanion } from '../../../scripts/companion-package.ts';
import { builtCompanion } from '../../../scripts/built-companion.ts';
import { checkHost } from '../../../scripts/check-host.ts';
import { findChromium } from '../../support/chromium.ts';
import { expect, test } from '../../support/fixtures.ts';
import { checkedByCommand, checkedByPage, faultsIn } from '../../support/host-checked.ts';
import { copiedSite, hostFaults } from '../../support/host-faults.ts';
import { startNginx } from '../../support/nginx.ts';

const dist = resolve(import.meta.dirname, '../../../dist');

test('A14: of nginx as we ship it, neither the command nor the page finds anything', async ({ page, complaints }) => {
  complaints.expect(/not-there/);
  const nginx = await startNginx(dist);
  try {
    expect(await checkedByCommand(nginx.url)).toEqual([]);
    await page.goto(`${nginx.url}#/help/host`);
    expect(await checkedByPage(page)).toEqual([]);
    await expect(page.locator('[data-host-finding="files"]')).toHaveAttribute('data-state', 'met');
    await expect(page.locator('[data-host-finding="tls"]')).toHaveAttribute('data-state', 'unknown');
  } finally {
    await nginx.close();
  }
});

for (const { name, change, spoil, found, complaint } of hostFaults) {
  test(`A14: behind nginx the command and the page find ${name}`, async ({ page, complaints }) => {
    complaints.expect(/not-there/);
    if (complaint !== undefined) complaints.expect(complaint);
    const folder = spoil === undefined ? null : copiedSite(spoil);
    const nginx = await startNginx(folder ?? dist, change);
    try {
      expect(await checkedByCommand(nginx.url)).toEqual(found);
      await page.goto(`${nginx.url}#/help/host`);
      expect(await checkedByPage(page)).toEqual(found);
    } finally {
      await nginx.close();
      if (folder !== null) rmSync(folder, { recursive: true });
    }
  });
}

test('A14, M4: scripts under a wrong type stop the page, and the command says why', async () => {
  const nginx = await startNginx(dist, (text) => text.replace('application/javascript js;', 'text/plain js;'));
  try {
    expect(await checkedByCommand(nginx.url)).toContain('types: type');
  } finally {
    await nginx.close();
  }
});

test('A14, K4: a companion for another origin is found, by its manifest and by its silence', async () => {
  const home = mkdtempSync(join(tmpdir(), 'latchkey-other-companion-'));
  const { id, unpacked } = await packCompanion({
    audience: 'employees',
    origin: 'https://other.contoso.com',
    key: keptKey(join(home, 'key.pem')),
    folder: home,
  });
  const folder = copiedSite((site) => {
    const settings = {
      tenantId: '8f2f6c9e-0a7e-4a4e-9a54-3a5f2f9f5a01',
      clientId: '8f2f6c9e-0a7e-4a4e-9a54-3a5f2f9f5a02',
      organisation: { name: 'Contoso' },
      routes: { companion: id },
    };
    writeFileSync(join(site, 'config.json'), JSON.stringify(settings));
  });
  const nginx = await startNginx(folder);
  const context = await chromium.launchPersistentContext('', {
    executablePath: findChromium(),
    args: [`--disable-extensions-except=${unpacked}`, `--load-extension=${unpacked}`],
  });
  try {
    const asked = { manifestText: null, site: 'site', companion: builtCompanion(unpacked) } as const;
    expect(faultsIn((await checkHost(nginx.url, asked)).findings)).toEqual(['companion: companion-origin']);
    const page = await context.newPage();
    await page.goto(`${nginx.url}#/help/host`);
    expect(await checkedByPage(page)).toEqual(['companion: companion-silent']);
  } finally {
    await context.close();
    await nginx.close();
    for (const place of [home, folder]) rmSync(place, { recursive: true });
  }
});
