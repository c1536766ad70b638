import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptKey } from '../../scripts/companion-key.ts';
import { packCompanion } from '../../scripts/companion-package.ts';
import { test as base, type Extension } from './companion-site.ts';
import { liveConfiguration } from './live-site.ts';

/** The administrator's own origin. */
export const setupOrigin = 'https://keys-setup.contoso.com';

/** The administrator's page under Microsoft's names; null for no companion. */
export function proofConfiguration(companion: string | null) {
  return {
    ...liveConfiguration,
    ...(companion === null ? {} : { routes: { companion } }),
    setup: { clientId: '44444444-4444-4444-8444-444444444444', origin: setupOrigin },
  };
}

/** The `test` of the proof under Microsoft's names: a browser with the companion that was built for the administrator's page. */
export const test = base.extend<object, { extension: Extension }>({
  extension: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'latchkey-proof-'));
      const key = keptKey(join(folder, 'key.pem'));
      await use(await packCompanion({ audience: 'proof', origin: setupOrigin, key, folder }));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  baseURL: `${setupOrigin}/`,
});

export { expect } from './companion-site.ts';
