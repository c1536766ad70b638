import { behindHost } from '../support/behind-host.ts';
import { startEmulator } from './start-emulator.ts';

/** Cloudflare Pages as `wrangler` plays it, with the `_headers` of the build. */
behindHost({
  name: 'Cloudflare',
  refusalsAreOurs: true,
  start: (directory) =>
    startEmulator({
      name: 'wrangler',
      script: 'wrangler/bin/wrangler.js',
      parameters: (port) => [
        ...['pages', 'dev', directory, '--ip', '127.0.0.1', '--port', port],
        ...['--compatibility-date', '2026-01-01'],
      ],
      env: { WRANGLER_SEND_METRICS: 'false' },
    }),
});
