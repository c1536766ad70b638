import { checkHost } from '../../scripts/check-host.ts';
import type { HostFinding } from '../../src/host-check/finding.ts';
import { expect, type Page } from './fixtures.ts';

/** `topic: kind` of each fault. */
export const faultsIn = (findings: readonly HostFinding[]): string[] =>
  findings.flatMap((one) => (one.state === 'unmet' ? one.faults.map(({ kind }) => `${one.topic}: ${kind}`) : []));

/** What the command finds from outside. */
export async function checkedByCommand(url: string): Promise<string[]> {
  const { findings } = await checkHost(url, { manifestText: null, site: 'site', companion: null });
  return faultsIn(findings);
}

/** What the page finds in a browser, after the press. */
export async function checkedByPage(page: Page): Promise<string[]> {
  const press = page.locator('[data-guide="host"] [data-action="primary"], [data-action="check-host"]');
  await expect(press).toBeEnabled();
  await press.click();
  await expect(page.locator('[data-host-unmet]')).toBeVisible({ timeout: 60_000 });
  return page.locator('[data-host-fault]').evaluateAll((items) =>
    items.map((item) => {
      const topic = item.closest('[data-host-finding]')?.getAttribute('data-host-finding') ?? '';
      return `${topic}: ${item.getAttribute('data-host-fault') ?? ''}`;
    }),
  );
}
