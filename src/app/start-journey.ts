import { createClock } from '../browser/corrected-clock.ts';
import { accountKey, createKeptJourney } from '../browser/kept-journey.ts';
import type { SessionStore } from '../browser/session-store.ts';
import type { SignedOutMark } from '../browser/signed-out-mark.ts';
import { createSight } from '../browser/sight.ts';
import { openStepHistory } from '../browser/step-history.ts';
import { createTakeLock } from '../browser/web-lock.ts';
import { currentRoute } from '../ceremony/choose-route.ts';
import { openSecurityInfo } from '../ceremony/open-security-info.ts';
import { clockOffset, type ClockEvidence } from '../checks/clock.ts';
import { evaluateRoute } from '../checks/route.ts';
import type { Configuration } from '../config/configuration.ts';
import { authAge } from './auth-age.ts';
import { connectMicrosoft } from './connect-microsoft.ts';
import type { RouteName } from '../registration/route-name.ts';
import { resume } from '../journey/resume.ts';
import { createRunner } from '../journey/runner.ts';
import { firstStep, type Step } from '../journey/step.ts';
import type { Acceptance } from '../keys/acceptance/acceptance.ts';
import type { KeyCheckFacts } from '../keys/check/checked-key.ts';
import { judgeCheckedKey } from '../keys/check/judge-checked-key.ts';
import { securityInfo } from '../microsoft/security-info-address.ts';
import { createPerson } from './person.ts';
import { guardUnload } from './guard-unload.ts';
import { openSession, type TakingUp } from './session.ts';
import { createSignOut } from './sign-out.ts';
import { pretendKeyOf } from './practice/pretend-key-of.ts';
import { usePretendKey } from './practice/use-pretend-key.ts';
import type { Problem } from '../support/problem.ts';
import { language } from '../ui/state/language.svelte.ts';
import type { JourneyActs, Page } from '../ui/state/page.svelte.ts';
import { share } from '../ui/state/share.svelte.ts';

interface Start {
  page: Page;
  configuration: Configuration;
  /** What fetching the configuration told of the server's time. */
  clock: ClockEvidence | null;
  /** Microsoft's answer, taken from the address; null where there was none. */
  answer: string | null;
  /** What this tab keeps across a reload. */
  kept: SessionStore;
  mark: SignedOutMark;
  forecast: RouteName;
}

/**
 * Puts adapters, runner and page together and takes the journey up where it stood.
 * @returns null where it cannot begin: the page says why
 */
export async function startJourney(start: Start): Promise<JourneyActs | null> {
  const { page, configuration, answer, mark, forecast } = start;
  const baseUrl = new URL('.', location.href).href;
  const clock = createClock();
  const correction = clockOffset(start.clock);
  clock.correct(correction);

  const practice = configuration.practice
    ? await (
        await import('./practice/open-practice-for.ts')
      ).openPracticeFor(page, configuration, baseUrl, answer !== null)
    : null;
  if (configuration.practice && practice === null) return null;

  const session = openSession(
    createKeptJourney(
      start.kept,
      practice === null ? `${configuration.tenantId}/${configuration.clientId}` : `practice/${practice.scenario.name}`,
    ),
  );
  const { first } = session;
  const person = createPerson(page);
  const problems: { problem: Problem; at: number }[] = [];
  const pretendKey = pretendKeyOf(practice, page);
  const accept = (key: KeyCheckFacts): Acceptance =>
    judgeCheckedKey(key, { policy: page.policy, acceptedKeys: configuration.acceptedKeys });

  const microsoft = connectMicrosoft({
    ...{ configuration, practice, baseUrl, clock },
    companion: forecast === 'companion' ? configuration.routes.companion : null,
    route: () => currentRoute(page.step, forecast),
    pretendKey,
    onLook(checks, keys, policy, devices) {
      page.checks = { ...page.checks, ...checks };
      page.keyNames = keys?.map(({ name }) => name) ?? [];
      page.policy = policy;
      page.devices = devices;
    },
  });

  const age = (): number | null =>
    authAge(
      { authTime: page.account?.authTime ?? null, provenAt: session.provenAt() },
      { epoch: clock.now(), monotonic: clock.monotonic(), correction },
    );

  /** @param named false where the address itself is on screen and must not name the person (S2) */
  const address = (named: boolean): string => {
    const tenantId = page.account?.tenantId ?? configuration.tenantId;
    const account = { tenantId, username: named ? (page.account?.username ?? null) : null };
    return practice === null
      ? securityInfo(account, language.current)
      : practice.securityInfo(account, language.current, page.step.round === 'spare');
  };

  const guard = guardUnload(window);
  const runner = createRunner(
    {
      ...microsoft,
      identity: { ...microsoft.identity, signOut: createSignOut({ ...microsoft, page, session, person, mark }) },
      async checkKey(signal) {
        const { checkKey } = await import('./check-key-here.ts');
        const facts = await checkKey(pretendKey(), signal);
        return facts.ok ? { ok: true, value: { ...facts.value, acceptance: accept(facts.value) } } : facts;
      },
      async look(signal) {
        const look = await microsoft.look(signal);
        // Judged again, now that the policy may have been read (Y2).
        const { checked } = runner.step();
        return look.ok ? { ok: true, value: { ...look.value, acceptance: checked && accept(checked) } } : look;
      },
      openSecurityInfo: () => openSecurityInfo(address(true)),
      sight: createSight(document),
      takeLock: createTakeLock(navigator.locks, () => page.account),
      clock,
      authAge: age,
    },
    first,
    showStep,
  );
  const steps = openStepHistory(
    window,
    first,
    (to) => {
      if (page.answering) return;
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
    if (step.name === 'create' && step.state !== 'ready') page.madeRoom = null;
    page.unkept = !session.keep(step);
    guard.over(step, !page.unkept);
    steps.show(step);
    const webauthn = page.checks.webauthn.state !== 'unmet';
    const route = evaluateRoute({ forecast: currentRoute(step, forecast), webauthn, practice: practice !== null });
    if (page.checks.route.finding !== route.finding) page.checks = { ...page.checks, route };
  }

  page.step = first;
  guard.over(first, true);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    page.signedOut = 'no';
    const account = microsoft.identity.account();
    // Somebody else signed in meanwhile, on a newer page of this tab: nothing here is theirs (J4).
    if (account !== null && !session.isOf(accountKey(account))) {
      person.forget();
      location.reload();
      return;
    }
    // Restored from the back-forward cache with the old heap: the person pressed Back at Microsoft's page (J8).
    runner.send({ type: 'returned-without-answer' });
  });
  const settled = takeUp();

  return {
    send(event) {
      page.backIgnored = false;
      if (!page.answering) {
        runner.send(event);
        return;
      }
      // What was restored is not certain yet: the press waits, and counts where the person still stands there.
      const { name } = page.step;
      void settled.then(() => {
        if (page.step.name !== name) return;
        // Who is here was not known at the press.
        runner.send('signedIn' in event ? { ...event, signedIn: page.account !== null } : event);
      });
    },
    now: () => clock.monotonic(),
    authAge: age,
    usePretendKey: (use) => usePretendKey(practice, page, use),
    resetPractice() {
      void practice?.reset().then(() => {
        guard.over(firstStep, true);
        sessionStorage.clear();
        location.reload();
      });
    },
    summary: async () => (await import('./summarise.ts')).summarise(page, problems, clock.now()),
    securityInfo: () => address(!share.on),
    async yourKeys() {
      const { openYourKeys } = await import('./your-keys.ts');
      return openYourKeys({
        ...{ fido2Methods: microsoft.fido2Methods, clock, page, person: person.signal(), authAge: age },
        send(event) {
          runner.send(event);
        },
      });
    },
  };

  /** What a reload forgot of the account is asked again, unless the step is about to ask or nobody is signed in. */
  function lookAgain(): void {
    const step = runner.step();
    if (page.account !== null && !(step.name === 'account' && step.state === 'looking')) {
      microsoft.look(person.signal()).catch(() => undefined);
    }
  }

  /** Microsoft's answer, a way back without one, or a reload: whichever brought the page here. */
  async function takeUp(): Promise<void> {
    if (!session.asksWho(answer)) {
      goOn(session.withoutAnybody());
      return;
    }
    page.answering = true;
    try {
      const { identity } = await microsoft.open();
      const outcome = await identity.handleAnswer(answer);
      const account = identity.account();
      const key = account === null ? null : accountKey(account);
      if (!session.isOf(key)) person.forget();
      // Before anybody is named: what was made for somebody else stands beside no other name, not for a moment (J4).
      goOn(session.withAnswer(outcome, key, clock.monotonic()));
      page.account = account;
      lookAgain();
    } catch {
      goOn(session.withoutMicrosoft());
    } finally {
      page.answering = false;
    }
  }

  function goOn(how: TakingUp): void {
    if (how === 'as-it-stands') return;
    if ('event' in how) runner.send(how.event);
    else runner.take(resume(first, how.resume.signedIn));
  }
}
