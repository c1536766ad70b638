import { createClock } from '../../browser/corrected-clock.ts';
import { createPreferenceStore } from '../../browser/preference-store.ts';
import { clockOffset, type ClockEvidence } from '../../checks/clock.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { SetupConfiguration } from '../../config/read-setup-configuration.ts';
import type { Practice } from '../../practice/index.ts';
import type { ProofDoor } from '../../ui/proof/proof-door.svelte.ts';
import { connectReadiness } from '../readiness/connect-readiness.ts';
import { openReadinessPracticeFor } from '../readiness/open-readiness-practice-for.ts';
import { createReadinessSignIn } from '../readiness/readiness-sign-in.ts';
import { startProof } from './start-proof.ts';

interface Opening {
  door: ProofDoor;
  configuration: Configuration;
  setup: SetupConfiguration;
  /** What fetching the configuration told of the server's time. */
  evidence: ClockEvidence | null;
  /** Microsoft's answer, taken from the address; null where there was none. */
  answer: string | null;
}

/**
 * Opens the door of the proof: the practice tenant or Microsoft, whoever is signed in, and the run as it stood.
 * @returns the known scenarios where the asked one is none, else null
 */
export async function openProofDoor(opening: Opening): Promise<readonly string[] | null> {
  const { door, configuration, setup, answer } = opening;
  const { clientId } = setup;
  const clock = createClock();
  clock.correct(clockOffset(opening.evidence));
  let practice: Practice | null = null;
  if (configuration.practice) {
    const opened = await openReadinessPracticeFor({ configuration, clientId, returned: answer !== null });
    if (!('practice' in opened)) return opened.known;
    ({ practice } = opened);
    const played = practice;
    const show = (): void =>
      void (door.practice = { scenario: played.scenario.name, pretendKey: played.playsWithPretendKey() });
    show();
    played.subscribe(show);
  }
  const microsoft = connectReadiness({ configuration, clientId, practice, clock });
  const signIn = createReadinessSignIn({
    page: door,
    open: microsoft.open,
    tab: createPreferenceStore(() => sessionStorage),
  });
  await signIn.takeUp(answer);
  const acts = startProof({
    ...{ page: door.proof, configuration, practice, clock },
    mode: practice === null ? `${configuration.tenantId}/${clientId}` : `practice/${practice.scenario.name}`,
    identity: async () => (await microsoft.open()).identity,
    account: () => door.account,
    async signIn(request) {
      await signIn.signIn(request);
      return { code: door.trouble?.code ?? 'LK-312' };
    },
    refused: door.trouble?.code ?? null,
    returned: answer !== null,
  });
  door.act = {
    ...acts,
    signOut() {
      acts.signedOut();
      void signIn.signOut();
    },
    usePretendKey: (use) => void practice?.usePretendKey(use).catch(() => undefined),
    resetPractice() {
      void practice?.reset().then(() => {
        acts.forget();
        sessionStorage.clear();
        location.reload();
      });
    },
  };
  return null;
}
