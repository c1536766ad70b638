import { createClock } from '../../browser/corrected-clock.ts';
import { createPreferenceStore } from '../../browser/preference-store.ts';
import { clockOffset, type ClockEvidence } from '../../checks/clock.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { SetupConfiguration } from '../../config/read-setup-configuration.ts';
import { groupsOfPolicy } from '../../readiness/judge-person.ts';
import { nothingRead } from '../../readiness/nothing-read.ts';
import type { TenantRead } from '../../readiness/tenant-read.ts';
import type { ReadinessActs, ReadinessPage } from '../../ui/readiness/readiness-page.svelte.ts';
import { connectReadiness } from './connect-readiness.ts';
import { openReadinessPracticeFor } from './open-readiness-practice-for.ts';
import { createReadinessSignIn } from './readiness-sign-in.ts';

interface Start {
  page: ReadinessPage;
  configuration: Configuration;
  setup: SetupConfiguration;
  /** What fetching the configuration told of the server's time. */
  evidence: ClockEvidence | null;
  /** Microsoft's answer, taken from the address; null where there was none. */
  answer: string | null;
}

/**
 * Puts adapters and page together.
 * @returns null where it cannot begin: the page says why
 */
export async function startReadiness(start: Start): Promise<ReadinessActs | null> {
  const { page, configuration, setup, answer } = start;
  const { clientId } = setup;
  const clock = createClock();
  clock.correct(clockOffset(start.evidence));

  const opened = configuration.practice
    ? await openReadinessPracticeFor({ configuration, clientId, returned: answer !== null })
    : { practice: null };
  if (!('practice' in opened)) {
    page.refusal = { kind: 'scenario', known: opened.known };
    return null;
  }
  const { practice } = opened;
  if (practice !== null) page.practice = { scenario: practice.scenario.name, ...practice.readinessHints() };

  const microsoft = connectReadiness({ configuration, clientId, practice, clock });
  const tab = createPreferenceStore(() => sessionStorage);
  const door = createReadinessSignIn({ page, open: microsoft.open, tab });
  void door.takeUp(answer);

  /** Ends what is read when somebody signs out, or reads anew. */
  let stop = new AbortController();

  async function read(parts: readonly TenantRead[], who: string): Promise<void> {
    stop.abort();
    const { signal } = (stop = new AbortController());
    const { openTenantReads } = await import('../../microsoft/tenant/open-tenant-reads.ts');
    const { call } = await microsoft.open();
    const { tenantId, clientId: employees } = practice?.directory ?? configuration;
    const reads = openTenantReads({ call, clock, tenantId, clientId: employees });
    for (const [at, part] of parts.entries()) {
      page.reading = { at: at + 1, of: parts.length };
      const { policy } = page.evidence;
      const person = { who, groups: policy.read ? groupsOfPolicy(policy.value) : [] };
      const found = await reads[part]({ person, signal });
      if (signal.aborted) return;
      page.evidence = { ...page.evidence, ...found };
    }
    page.reading = null;
    page.readAt = clock.now();
  }

  return {
    signIn: (request) => void door.signIn(request),
    signOut() {
      stop.abort();
      Object.assign(page, { evidence: nothingRead, readAt: null, reading: null });
      void door.signOut();
    },
    granted: (scope) => microsoft.opened()?.granted(scope) === true,
    read,
    async keysOf(who) {
      const { readKeysOf } = await import('../../microsoft/tenant/read-keys-of.ts');
      const { call } = await microsoft.open();
      return readKeysOf(call, who, new AbortController().signal);
    },
    resetPractice() {
      void practice?.reset().then(() => {
        sessionStorage.clear();
        location.reload();
      });
    },
  };
}
