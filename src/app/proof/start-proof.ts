import { version } from '../../../package.json';
import { probeBrowser } from '../../browser/probes.ts';
import { createSessionStore } from '../../browser/session-store.ts';
import { openSecurityInfo } from '../../ceremony/open-security-info.ts';
import { pingCompanion } from '../../ceremony/ping-companion.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { MicrosoftIdentity } from '../../microsoft/microsoft-identity.ts';
import { securityInfo } from '../../microsoft/security-info-address.ts';
import type { Practice } from '../../practice/index.ts';
import { couldLeaveKey } from '../../proof/could-leave-key.ts';
import { followProof } from '../../proof/follow-proof.ts';
import { keepProof, restoreProof } from '../../proof/kept-proof.ts';
import type { ProofPress } from '../../proof/proof-event.ts';
import type { Proof, ProofAccount } from '../../proof/proof.ts';
import type { Account } from '../../registration/account.ts';
import type { SignInRequest } from '../../registration/sign-in-request.ts';
import { asksForProof, plainSignIn } from '../../registration/sign-in-request.ts';
import type { Clock } from '../../registration/time.ts';
import type { ProofActs, ProofPage } from '../../ui/proof/proof-page.svelte.ts';
import { language } from '../../ui/state/language.svelte.ts';
import type { OpenedProofPorts } from './open-proof-ports.ts';
import { proofKeyName } from './proof-key-name.ts';

interface Start {
  page: ProofPage;
  configuration: Configuration;
  /** Of whose runs it is: tenant and client, or the scenario; what another one kept is dropped. */
  mode: string;
  /** Takes Microsoft's place; null in live mode. */
  practice: Practice | null;
  clock: Clock;
  /** Loads MSAL (M2). */
  identity: () => Promise<MicrosoftIdentity>;
  /** Who is signed in now. */
  account: () => Account | null;
  /** Leaves for Microsoft's page and comes back to this place; answers only where it could not. */
  signIn: (request: SignInRequest) => Promise<{ code: string }>;
  /** Why the sign-in that brought the page here was refused; null where none was. */
  refused: string | null;
  /** Whether the page was brought here by a sign-in. */
  returned: boolean;
}

export interface StartedProof extends ProofActs {
  /** Tokens were dropped. */
  signedOut: () => void;
  /** The practice tenant begins anew. */
  forget: () => void;
}

/** Puts ports, runner and page of the proof together, and takes a run up where it stood (A11). */
export function startProof(start: Start): StartedProof {
  const { page, configuration, practice, clock, account } = start;
  const store = createSessionStore(() => sessionStorage, 'latchkey-proof');
  /** When this tab came back from a sign-in that asked for a fresh proof, monotonic. */
  let provenAt: number | null = null;
  let ports: OpenedProofPorts | null = null;
  let opening: Promise<OpenedProofPorts> | null = null;

  const companionId = practice === null ? configuration.routes.companion : null;
  const companion = companionId === null ? Promise.resolve(false) : pingCompanion(companionId);
  void companion.then((there) => (page.companion = practice !== null ? 'practice' : there ? 'there' : 'none'));

  async function load(): Promise<OpenedProofPorts> {
    const [{ openProofPorts }, identity, there] = await Promise.all([
      import('./open-proof-ports.ts'),
      start.identity(),
      companion,
    ]);
    return openProofPorts({
      ...{ identity, clock, practises: practice !== null, companion: there ? companionId : null },
      fetch: practice === null ? fetch.bind(window) : practice.graphFetch,
      pretendKey: () =>
        practice?.playsWithPretendKey() === true
          ? (options, { signal }) =>
              practice.pretendKey.create(options, { origin: location.origin, signal, another: true })
          : null,
      openSecurityInfo() {
        const address = microsoftsPage();
        if (address !== null) openSecurityInfo(address);
      },
      signIn: start.signIn,
      // Whether Microsoft wants a fresh sign-in is what is asked: only one that this run went for tells that it is not that.
      authAge: () => (provenAt === null ? null : clock.monotonic() - provenAt),
    });
  }

  const open = (): Promise<OpenedProofPorts> =>
    (opening ??= load().then(
      (loaded) => (ports = loaded),
      (error: unknown) => {
        opening = null;
        throw error;
      },
    ));

  function microsoftsPage(): string | null {
    const signedIn = account();
    if (signedIn === null) return null;
    return practice === null
      ? securityInfo(signedIn, language.current)
      : practice.securityInfo(signedIn, language.current, true);
  }

  const who = (): ProofAccount | null => {
    const signedIn = account();
    return signedIn && { tenantId: signedIn.tenantId, objectId: signedIn.objectId };
  };

  const ask = (event: Event): void => event.preventDefault();
  const runner = followProof(open, (proof: Proof) => {
    page.proof = proof;
    if (proof.name === 'before') store.clear();
    else store.write({ mode: start.mode, proof: keepProof(proof) });
    const leaves = proof.name === 'sign-in' && proof.leaving;
    if (couldLeaveKey(proof) && !leaves) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  });

  function takeUp(): void {
    const kept = store.read() as { mode?: unknown; proof?: unknown } | undefined;
    const restored = restoreProof(kept?.mode === start.mode ? kept.proof : null, who());
    runner.take(restored);
    const { proof } = restored;
    if (proof.name !== 'sign-in' || !start.returned) return;
    const signedIn = account();
    if (start.refused !== null || signedIn === null) {
      runner.send({ type: 'sign-in-refused', code: start.refused ?? 'LK-312' });
      return;
    }
    if (asksForProof(proof.request)) provenAt = clock.monotonic();
    const { tenantId, objectId, authTime } = signedIn;
    runner.send({ type: 'came-back', who: { tenantId, objectId }, authTime, now: clock.now() });
  }

  addEventListener('pageshow', ({ persisted }) => {
    // Back from Microsoft's page without an answer.
    if (persisted && runner.proof().name === 'sign-in') takeUp();
  });

  takeUp();
  if (runner.proof().name === 'key' && account() !== null) void open().catch(() => undefined);
  const keyName = proofKeyName(clock.now());
  const browser = probeBrowser(window).name ?? '';

  return {
    press(press) {
      if (press.type === 'make-key') ports?.pressed();
      const signedIn = who();
      if (signedIn === null && (press.type === 'begin' || press.type === 'remove-now')) return;
      const at = { now: clock.now(), monotonic: clock.monotonic(), who: signedIn };
      runner.send({ ...at, keyName, ...press } as ProofPress);
    },
    signIn() {
      removeEventListener('beforeunload', ask);
      void start.signIn(plainSignIn);
    },
    keyName,
    securityInfo: microsoftsPage,
    now: () => clock.now(),
    versions: {
      ...{ app: version, browser },
      mode: practice === null ? 'live' : 'practice',
    },
    signedOut: () => runner.send({ type: 'signed-out' }),
    forget() {
      removeEventListener('beforeunload', ask);
      store.clear();
    },
  };
}
