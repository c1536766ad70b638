import { mount } from 'svelte';
import { startDoor, type DoorHandover } from './app/start-door.ts';
import { createPreferenceStore } from './browser/preference-store.ts';
import { isLocalhost } from './browser/is-localhost.ts';
import { createSessionStore } from './browser/session-store.ts';
import { readSetupConfiguration, type SetupConfigurationReading } from './config/read-setup-configuration.ts';
import SetupApp from './ui/setup/SetupApp.svelte';

/**
 * The composition root of setup.html: where nothing is set up yet, in practice, or on the administrator's own machine; never
 * beside the page that people use (A1). Takes nothing from the address but language, share mode and which place it is.
 */
export function start(handover: DoorHandover<SetupConfigurationReading>): void {
  startDoor(handover, readSetupConfiguration, ({ configured: { reading }, incomplete, target }) => {
    const configuration = reading.ok ? reading.configuration : null;
    const isLive = configuration !== null && !configuration.practice;
    const isElsewhere = isLive && !isLocalhost(location);
    const kept = createSessionStore(() => sessionStorage, 'latchkey-setup');
    target.replaceChildren();
    const tab = createPreferenceStore(() => sessionStorage);
    const keptKit = { read: () => tab.read('roll-out'), write: (text: string) => tab.write('roll-out', text) };
    mount(SetupApp, { target, props: { configuration, isElsewhere, incomplete, kept, keptKit } });
  });
}
