import { mount } from 'svelte';
import { startDoor, type DoorHandover } from './app/start-door.ts';
import { createPreferenceStore } from './browser/preference-store.ts';
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
    const tab = createPreferenceStore(() => sessionStorage);
    const kept = { read: () => tab.read('roll-out'), write: (text: string) => tab.write('roll-out', text) };
    const isElsewhere = isLive && !isLocalhost(location);
    mount(SetupApp, { target, props: { configuration, isElsewhere, incomplete, hash: location.hash, kept } });
  });
}
