import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumArguments } from '../../tests/support/chromium.ts';

const manifest = {
  manifest_version: 3,
  name: 'Nothing',
  version: '1',
  background: { service_worker: 'nothing.js' },
};

/** @returns of what Playwright tells about a failed start, the line in which the browser or its loader says why */
export function reasonOf(message: string): string {
  const plain = stripVTControlCharacters(message);
  const said = [...plain.matchAll(/\[err\] (.+)/g)].map(([, line = '']) => line.trim());
  const [headline = ''] = plain.split('\n');
  return (
    said.find((line) => /shared librar|requires/.test(line)) ?? said[0] ?? headline.replace(/^browserType\.\w+: /, '')
  );
}

/**
 * Starts a browser as the tests do, with an extension: one with missing libraries does not start, the stub that Ubuntu has
 * for its snap does not either, and Chrome, Edge and a headless shell load no extension.
 * @returns null where all is well, or what is wrong with it
 */
export async function tryChromium(executablePath: string): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-try-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'nothing.js'), '');
  try {
    const context = await chromium.launchPersistentContext('', {
      executablePath,
      args: [...chromiumArguments, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
      timeout: 60_000,
    });
    try {
      if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker', { timeout: 30_000 });
      return null;
    } catch {
      return 'loads no extension, which the tests of the companion need';
    } finally {
      await context.close();
    }
  } catch (error) {
    const reason = reasonOf(error instanceof Error ? error.message : String(error));
    return `does not start (${reason.replace(`${executablePath}: `, '')})`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
