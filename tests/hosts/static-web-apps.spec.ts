import { behindHost } from '../support/behind-host.ts';
import { startEmulator } from './start-emulator.ts';

/** Azure Static Web Apps as Microsoft's emulator plays it, with the `staticwebapp.config.json` of the build. */
behindHost({
  name: 'Static Web Apps',
  // The emulator's own page for what is not there comes without any of the configured headers.
  refusalsAreOurs: false,
  start: (directory) =>
    startEmulator({
      name: 'the emulator of Static Web Apps',
      script: '@azure/static-web-apps-cli/dist/cli/bin.js',
      parameters: (port) => [
        ...['start', directory, '--swa-config-location', directory],
        ...['--host', 'localhost', '--port', port],
      ],
      env: { SWA_CLI_DISABLE_UPDATE: '1' },
    }),
});
