import { createClock } from '../../browser/corrected-clock.ts';
import { createPreferenceStore } from '../../browser/preference-store.ts';
import { clockOffset, type ClockEvidence } from '../../checks/clock.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { SetupConfiguration } from '../../config/read-setup-configuration.ts';
import { groupsOfPolicy } from '../../readiness/judge-person.ts';
import { nothingRead } from '../../readiness/nothing-read.ts';
import type { TenantRead } from '../../readiness/tenant-read.ts';
import type { ReadinessActs, ReadinessPage } from '../../ui/readiness/readiness-page.svelte.ts';
import type { StartedProof } from '../proof/start-proof.ts';
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
  if (practice !== null) {
    const { scenario } = practice;
    const show = (): void => {
      const pretendKey = practice.playsWithPretendKey();
      page.practice = { scenario: scenario.name, ...practice.readinessHints(), pretendKey };
    };
    show();
    practice.subscribe(show);
  }

  const microsoft = connectReadiness({ configuration, clientId, practice, clock });
  const tab = createPreferenceStore(() => sessionStorage);
  const door = createReadinessSignIn({ page, open: microsoft.open, tab });
  let proof: StartedProof | null = null;
  void door.takeUp(answer).then(async () => {
    const { startProof } = await import('../proof/start-proof.ts');
    proof = startProof({
      ...{ page: page.proof, configuration, practice, clock },
      mode: practice === null ? `${configuration.tenantId}/${clientId}` : `practice/${practice.scenario.name}`,
      identity: async () => (await microsoft.open()).identity,
      account: () => page.account,
      async signIn(request) {
        await door.signIn(request);
        return { code: page.trouble?.code ?? 'LK-312' };
      },
      refused: page.trouble?.code ?? null,
      returned: answer !== null,
    });
    page.proofActs = proof;
  });

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
      proof?.signedOut();
      Object.assign(page, { evidence: nothingRead, readAt: null, reading: null });
      void door.signOut();
    },
    granted: (scope) => microsoft.opened()?.granted(scope) === true,
    read,
    // Where nothing can be kept, it holds for this tab.
    usePretendKey: (use) => void practice?.usePretendKey(use).catch(() => undefined),
    resetPractice() {
      void practice?.reset().then(() => {
        proof?.forget();
        sessionStorage.clear();
        location.reload();
      });
    },
  };
}
