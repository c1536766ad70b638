import { mount } from 'svelte';
import { startDoor, type DoorHandover } from './app/start-door.ts';
import type { ClockEvidence } from './checks/clock.ts';
import { isLocalhost } from './browser/is-localhost.ts';
import { readSetupConfiguration, type SetupConfigurationReading } from './config/read-setup-configuration.ts';
import { createReadinessPage, type ReadinessActs, type ReadinessPage } from './ui/readiness/readiness-page.svelte.ts';
import { hasSessionStorage } from './microsoft/identity-without-storage.ts';
import ReadinessApp from './ui/readiness/ReadinessApp.svelte';
import type { DoorRefusal } from './ui/shell/door-refusal.ts';

/** The composition root of readiness.html: says why nobody can come in (M3, A1), or opens the door. */
export function start(handover: DoorHandover<SetupConfigurationReading>): void {
  startDoor(handover, readSetupConfiguration, async ({ configured, answer, incomplete, target }) => {
    const { reading, clock } = configured;
    const page = createReadinessPage();
    page.refusal = refusalOf(reading);
    const begun = await begin(page, reading, clock, answer).catch(() => undefined);
    const configuration = reading.ok ? reading.configuration : null;
    target.replaceChildren();
    const props = { page, configuration, act: begun ?? null, incomplete: incomplete || begun === undefined };
    mount(ReadinessApp, { target, props });
  });

  async function begin(
    page: ReadinessPage,
    reading: SetupConfigurationReading,
    evidence: ClockEvidence | null,
    answer: string | null,
  ): Promise<ReadinessActs | null> {
    if (page.refusal !== null || !reading.ok || reading.setup === null) return null;
    const { startReadiness } = await import('./app/readiness/start-readiness.ts');
    const { configuration, setup } = reading;
    return startReadiness({ page, configuration, setup, evidence, answer });
  }

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
