import { createClock } from './browser/clock.ts';
import { accountKey, createKeptJourney } from './browser/kept-journey.ts';
import { createSessionStore } from './browser/session-store.ts';
import { openStepHistory } from './browser/step-history.ts';
import { createTakeLock } from './browser/web-lock.ts';
import { forecastRoute } from './ceremony/choose-route.ts';
import { openSecurityInfo } from './ceremony/open-security-info.ts';
import { clockOffset, type ClockEvidence } from './checks/clock.ts';
import { evaluateLocalSession } from './checks/local-session.ts';
import { evaluateRoute } from './checks/route.ts';
import type { Configuration } from './config/configuration.ts';
import type { Ports } from './journey/ports.ts';
import type { RouteName } from './journey/registration.ts';
import { resume } from './journey/resume.ts';
import { createRunner, type Runner } from './journey/runner.ts';
import { firstStep, type Step } from './journey/step.ts';
import { securityInfo } from './microsoft/security-info.ts';
import type { Microsoft } from './open-microsoft.ts';
import { openPracticeFor } from './open-practice-for.ts';
import { runLocalChecks } from './run-local-checks.ts';
import type { Problem } from './support/problem.ts';
import { language } from './ui/language.svelte.ts';
import type { Acts, Page } from './ui/page.svelte.ts';

interface Start {
  page: Page;
  configuration: Configuration;
  /** What fetching the configuration told of the server's time. */
  clock: ClockEvidence | null;
  /** Microsoft's answer, taken from the address; null where there was none. */
  answer: string | null;
}

/** Puts adapters, runner and page together and takes the journey up where it stood. */
export async function startJourney({ page, configuration, clock: told, answer }: Start): Promise<Acts | null> {
  const baseUrl = new URL('.', location.href).href;
  const clock = createClock();
  clock.correct(clockOffset(told));

  const practice = configuration.practice ? await openPracticeFor(page, configuration, baseUrl, answer !== null) : null;
  if (configuration.practice && practice === null) return null;

  const kept = createKeptJourney(
    createSessionStore(() => sessionStorage),
    practice === null ? `${configuration.tenantId}/${configuration.clientId}` : `practice/${practice.scenario.name}`,
  );
  let usePretendKey = practice?.scenario.playsWithPretendKey === true;
  let boundTo: string | null = null;
  const problems: { problem: Problem; at: number }[] = [];
  const forecast: RouteName = forecastRoute({ practice: practice !== null, companion: false });

  let opened: Promise<Microsoft> | null = null;
  let microsoft: Microsoft | null = null;
  const open = (): Promise<Microsoft> =>
    (opened ??= import('./open-microsoft.ts')
      .then(({ openMicrosoft }) =>
        openMicrosoft({
          configuration: practice === null ? configuration : { ...configuration, ...practice.directory },
          redirectUri: baseUrl,
          clock,
          fetch: practice === null ? fetch.bind(window) : practice.graphFetch,
          ...(practice === null
            ? {}
            : { networkClient: practice.networkClient, navigationClient: practice.navigationClient }),
          route: () => (page.step.name === 'hand-off' ? 'hand-off' : forecast),
          companion: null,
          pretendKey: () =>
            usePretendKey && practice !== null
              ? (options, { signal }) => practice.pretendKey.create(options, { origin: location.origin, signal })
              : null,
          onLook(checks, keys) {
            Object.assign(page.checks, checks);
            page.keyNames = keys?.map(({ name }) => name) ?? [];
          },
        }),
      )
      .then((made) => (microsoft = made))
      .catch((error: unknown) => {
        // A part that did not load is asked for again by the next press.
        opened = null;
        throw error;
      }));

  const address = (): string => {
    const account = page.account ?? { username: '', tenantId: configuration.tenantId };
    return practice === null
      ? securityInfo(account, language.current)
      : practice.securityInfo(account, language.current);
  };

  const ports: Ports = {
    identity: {
      signIn: async (request) => (await open()).identity.signIn(request),
      async signOut() {
        kept.clear();
        boundTo = null;
        page.account = null;
        await (await open()).identity.signOut();
      },
      account: () => microsoft?.identity.account() ?? null,
    },
    fido2Methods: {
      list: async (signal) => (await open()).fido2Methods.list(signal),
      creationOptions: async (signal) => (await open()).fido2Methods.creationOptions(signal),
      create: async (...save) => (await open()).fido2Methods.create(...save),
      isCredential: (methodId, credentialId) => microsoft?.fido2Methods.isCredential(methodId, credentialId) === true,
    },
    look: async (signal) => (await open()).look(signal),
    ceremony: {
      chooseRoute: (rpId) => microsoft?.ceremony.chooseRoute(rpId) ?? 'hand-off',
      create: async (...ceremony) => (await open()).ceremony.create(...ceremony),
    },
    openSecurityInfo: () => openSecurityInfo(address()),
    takeLock: createTakeLock(navigator.locks, () => page.account),
    clock,
  };

  const first = await restoreStep(kept.read()?.step);
  const runner = createRunner(ports, first, showStep);
  const steps = openStepHistory(
    window,
    first,
    (to) => {
      page.backIgnored = false;
      runner.send({ type: 'navigated', to });
    },
    () => (page.backIgnored = true),
  );

  function showStep(step: Step): void {
    if (step.problem !== null && step.problem !== page.step.problem) {
      problems.push({ problem: step.problem, at: clock.now() });
    }
    page.step = step;
    kept.write(step, boundTo);
    steps.show(step);
    if (step.name === 'hand-off') page.checks.route = evaluateRoute({ forecast: 'hand-off' });
  }

  runLocalChecks(
    {
      clock: told,
      route: Promise.resolve(forecast),
      fetch: practice === null ? fetch.bind(window) : () => Promise.resolve(),
    },
    (results) => Object.assign(page.checks, results),
  );
  page.step = first;
  page.phase = 'journey';

  window.addEventListener('pageshow', ({ persisted }) => {
    // Restored from the back-forward cache with the old heap: the person pressed Back at Microsoft's page (J8).
    if (persisted) runner.send({ type: 'returned-without-answer' });
  });
  setInterval(() => {
    if (runner.step().name === 'save') runner.send({ type: 'time-passed', now: clock.monotonic() });
  }, 1_000);

  void takeUp();
  return {
    send(event) {
      page.backIgnored = false;
      if (event.type === 'begin' && page.checks['local-session'].state === 'unknown') {
        page.checks['local-session'] = evaluateLocalSession({ answer: 'here' });
      }
      runner.send(event);
    },
    now: () => clock.monotonic(),
    authAge() {
      const authTime = page.account?.authTime ?? null;
      return authTime === null ? null : clock.now() - authTime;
    },
    sayRemote(remote) {
      page.checks['local-session'] = evaluateLocalSession({ answer: remote ? 'remote' : 'here' });
    },
    usePretendKey(use) {
      usePretendKey = use;
      if (page.practice !== null) page.practice.pretendKey = use;
    },
    resetPractice() {
      kept.clear();
      void practice?.reset().then(() => {
        sessionStorage.clear();
        location.reload();
      });
    },
    summary: async () => (await import('./summarise.ts')).summarise(page, problems, clock.now()),
    securityInfo: address,
  };

  /** Microsoft's answer, a way back without one, or a reload: whichever brought the page here. */
  async function takeUp(): Promise<void> {
    const stored = kept.read();
    boundTo = stored?.account ?? null;
    if (answer === null && boundTo === null) {
      if (first.leaving !== null) runner.send({ type: 'returned-without-answer' });
      return;
    }
    page.answering = answer !== null;
    try {
      await signedInOrNot(runner, first, stored?.account ?? null);
    } finally {
      page.answering = false;
    }
  }

  async function signedInOrNot(run: Runner, step: Step, before: string | null): Promise<void> {
    const { identity } = await open();
    const outcome = await identity.handleAnswer(answer);
    page.account = identity.account();
    const now = page.account === null ? null : accountKey(page.account);
    const same = before === null || before === now;
    if (outcome.kind === 'signed-in') {
      boundTo = now;
      run.send({ type: 'signed-in', same });
    } else if (outcome.kind === 'failed') {
      run.send({ type: 'sign-in-failed', effect: null, problem: outcome.problem });
    } else if (step.leaving !== null) {
      run.send({ type: 'returned-without-answer' });
    } else {
      run.take(resume(step, now !== null && same));
    }
  }
}

/** Only a page that was reloaded needs the parser. */
async function restoreStep(stored: unknown): Promise<Step> {
  if (stored === undefined) return firstStep;
  const { parseStep } = await import('./journey/stored-step.ts');
  return parseStep(stored) ?? firstStep;
}
