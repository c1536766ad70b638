import { mount } from 'svelte';
import { placeLeft } from './app/readiness/readiness-sign-in.ts';
import { startDoor, type DoorHandover } from './app/start-door.ts';
import { isLocalhost } from './browser/is-localhost.ts';
import { createPreferenceStore } from './browser/preference-store.ts';
import type { ClockEvidence } from './checks/clock.ts';
import { readSetupConfiguration, type SetupConfigurationReading } from './config/read-setup-configuration.ts';
import { hasSessionStorage } from './microsoft/identity-without-storage.ts';
import { createProofDoor, type ProofDoor } from './ui/proof/proof-door.svelte.ts';
import { createReadinessPage, type ReadinessActs, type ReadinessPage } from './ui/readiness/readiness-page.svelte.ts';
import { placeOf } from './ui/readiness/readiness-places.ts';
import ReadinessApp from './ui/readiness/ReadinessApp.svelte';
import type { DoorRefusal } from './ui/shell/door-refusal.ts';

/** The composition root of readiness.html: says why nobody can come in (M3, A1), or opens the door. */
export function start(handover: DoorHandover<SetupConfigurationReading>): void {
  startDoor(handover, readSetupConfiguration, async ({ configured, answer, incomplete, target }) => {
    const { reading, clock } = configured;
    const configuration = reading.ok ? reading.configuration : null;
    const left = answer === null ? null : placeLeft(createPreferenceStore(() => sessionStorage));
    const isProof = placeOf(left ?? location.hash) === 'proof';
    // A test account proves, an administrator reads: two people, of whom one at a time is signed in here.
    addEventListener('hashchange', () => {
      if ((placeOf(location.hash) === 'proof') !== isProof) location.reload();
    });
    const page = createReadinessPage();
    const door = createProofDoor();
    page.refusal = door.refusal = refusalOf(reading);
    door.incomplete = incomplete;
    const begun = isProof ? null : await begin(page, reading, clock, answer).catch(() => undefined);
    target.replaceChildren();
    const props = { page, configuration, act: begun ?? null, incomplete: incomplete || begun === undefined };
    mount(ReadinessApp, { target, props: { ...props, door: isProof ? door : null } });
    if (isProof) await beginProof(door, reading, clock, answer);
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

  async function beginProof(
    door: ProofDoor,
    reading: SetupConfigurationReading,
    evidence: ClockEvidence | null,
    answer: string | null,
  ): Promise<void> {
    if (door.refusal !== null || !reading.ok || reading.setup === null) return;
    const { configuration, setup } = reading;
    try {
      const { openProofDoor } = await import('./app/proof/open-proof-door.ts');
      const known = await openProofDoor({ door, configuration, setup, evidence, answer });
      if (known !== null) door.refusal = { kind: 'scenario', known };
    } catch {
      door.incomplete = true;
    }
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
