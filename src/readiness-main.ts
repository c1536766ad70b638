import { mount } from 'svelte';
import { startDoor, type DoorHandover } from './app/start-door.ts';
import { isLocalhost } from './browser/is-localhost.ts';
import { readSetupConfiguration, type SetupConfigurationReading } from './config/read-setup-configuration.ts';
import { hasSessionStorage } from './microsoft/identity-without-storage.ts';
import { createProofDoor } from './ui/proof/proof-door.svelte.ts';
import ReadinessApp from './ui/readiness/ReadinessApp.svelte';
import type { DoorRefusal } from './ui/shell/door-refusal.ts';

/** The composition root of readiness.html: says why nobody can come in (M3, A1), or opens the door. */
export function start(handover: DoorHandover<SetupConfigurationReading>): void {
  startDoor(handover, readSetupConfiguration, ({ configured, answer, incomplete, target }) => {
    const { reading, clock } = configured;
    const configuration = reading.ok ? reading.configuration : null;
    const door = createProofDoor();
    door.incomplete = incomplete;
    door.refusal = refusalOf(reading);
    target.replaceChildren();
    mount(ReadinessApp, { target, props: { configuration, door } });
    if (door.refusal !== null || !reading.ok || reading.setup === null) return;
    const opening = { door, configuration: reading.configuration, setup: reading.setup, evidence: clock, answer };
    void import('./app/proof/open-proof-door.ts')
      .then(({ openProofDoor }) => openProofDoor(opening))
      .then(
        (known) => (door.refusal = known && { kind: 'scenario', known }),
        () => (door.incomplete = true),
      );
  });

  /** Live it opens on the administrator's own machine or origin alone: beside the page that people use, any script could take its tokens. */
  function refusalOf(reading: SetupConfigurationReading): DoorRefusal | null {
    if (!reading.ok) return { kind: 'configuration', code: reading.code, fields: reading.fields };
    const { configuration, setup } = reading;
    if (setup === null) return { kind: 'not-set-up' };
    const isOwn = configuration.practice || isLocalhost(location) || setup.origin === location.origin;
    if (!isOwn) return { kind: 'elsewhere', origin: setup.origin };
    return hasSessionStorage() ? null : { kind: 'no-storage' };
  }
}
