import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptKey } from '../../scripts/companion-key.ts';
import { packCompanion } from '../../scripts/companion-package.ts';
import { test as base, type Extension } from './companion-site.ts';
import { liveConfiguration } from './live-site.ts';

/** Where the helpdesk's room stands, and nothing else. */
export const roomOrigin = 'https://keydesk.contoso.com';

/** The room's configuration under Microsoft's names. */
export function roomConfiguration(companion: string) {
  return {
    ...liveConfiguration,
    routes: { companion },
    helpdesk: {
      clientId: '33333333-3333-4333-8333-333333333333',
      origin: roomOrigin,
      verification: [
        { id: 'call-back', alone: true },
        { id: 'manager', alone: false },
        { id: 'ticket', alone: false },
      ],
    },
  };
}

/** The `test` of the room's specs under Microsoft's names: an agent's browser, with the agents' companion. */
export const test = base.extend<object, { extension: Extension }>({
  extension: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'latchkey-room-'));
      const key = keptKey(join(folder, 'key.pem'));
      await use(await packCompanion({ audience: 'helpdesk', origin: roomOrigin, key, folder }));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  baseURL: `${roomOrigin}/`,
});

export { expect } from './companion-site.ts';
