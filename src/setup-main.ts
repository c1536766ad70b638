import { mount } from 'svelte';
import { startDoor, type DoorHandover } from './app/start-door.ts';
import { isLocalhost } from './browser/is-localhost.ts';
import { readSetupConfiguration, type SetupConfigurationReading } from './config/read-setup-configuration.ts';
import SetupApp from './ui/setup/SetupApp.svelte';

/**
 * The composition root of setup.html: where nothing is set up yet, in practice, or on the administrator's own machine; never
 * beside the page that people use (A1). Takes nothing from the address but language and share mode.
 */
export function start(handover: DoorHandover<SetupConfigurationReading>): void {
  startDoor(handover, readSetupConfiguration, ({ configured: { reading }, incomplete, target }) => {
    const configuration = reading.ok ? reading.configuration : null;
    const isLive = configuration !== null && !configuration.practice;
    target.replaceChildren();
    mount(SetupApp, { target, props: { configuration, isElsewhere: isLive && !isLocalhost(location), incomplete } });
  });
}
