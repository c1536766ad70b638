import { hydrate, mount, unmount } from 'svelte';
import type { AskedConfiguration } from './browser/ask-configuration.ts';
import { answeredConfiguration, type AnsweredConfiguration } from './browser/answered-configuration.ts';
import { keepLanguage } from './browser/language-wishes.ts';
import { nextTask } from './browser/next-task.ts';
import { createPreferenceStore } from './browser/preference-store.ts';
import { createSessionStore } from './browser/session-store.ts';
import { createSignedOutMark } from './browser/signed-out-mark.ts';
import { forecastRoute } from './ceremony/choose-route.ts';
import { pingCompanion } from './ceremony/ping-companion.ts';
import type { ClockEvidence } from './checks/clock.ts';
import { evaluateLocalSession } from './checks/local-session.ts';
import type { Configuration } from './config/configuration.ts';
import { languageTags, type Language } from './config/languages.ts';
import { readConfiguration } from './config/read-configuration.ts';
import { runLocalChecks } from './app/run-local-checks.ts';
import App from './ui/App.svelte';
import { helpPathOf } from './ui/guide-kit/help-address.ts';
import { language } from './ui/state/language.svelte.ts';
import { createPage, type Acts, type JourneyActs } from './ui/state/page.svelte.ts';
import { share } from './ui/state/share.svelte.ts';
import { theme } from './ui/state/theme.svelte.ts';

/** What the loader found before there was a page, and what one language's files hand to those of another. */
export interface Handover {
  /** Microsoft's answer, taken from the address (J3); null where there was none. */
  answer: string | null;
  asked: AskedConfiguration;
  /** Set once it was read: an answer can be read only once. */
  configured?: AnsweredConfiguration;
  /** Set once it was asked: Microsoft has sent the person back from a sign-out. */
  signedOut?: boolean;
  /** BCP 47 tags, best first. */
  wishes: readonly string[];
  /** Loads the page in another language. */
  load: (tag: Language) => Promise<typeof start>;
}

/**
 * The composition root: brings the pre-rendered screen to life (M4), reads the configuration, and says why the page
 * cannot work (M3) or begins the journey: with the first press, or at once where there is something to take up.
 */
export function start(handover: Handover): void {
  const { answer } = handover;
  const lasting = createPreferenceStore(() => localStorage);
  const tab = createPreferenceStore(() => sessionStorage);
  const page = createPage();
  const mark = createSignedOutMark(tab);
  if ((handover.signedOut ??= mark.take() && answer === null)) page.signedOut = 'yes';
  /** Aborted where the files of another language take over. */
  const over = new AbortController();

  let journey: JourneyActs | null = null;
  let begin: (() => Promise<JourneyActs | null>) | null = null;
  const acts: Acts = {
    send(event) {
      if (journey !== null) journey.send(event);
      else void begin?.().then((begun) => begun?.send(event));
    },
    sayRemote(remote) {
      const said = evaluateLocalSession({ answer: remote ? 'remote' : 'here' });
      page.checks = { ...page.checks, 'local-session': said };
      tab.write('local-session', remote ? 'remote' : 'here');
    },
    now: () => journey?.now() ?? 0,
    authAge: () => journey?.authAge() ?? null,
    yourKeys: async () => (await journey?.yourKeys()) ?? null,
    usePretendKey: (use) => journey?.usePretendKey(use),
    resetPractice: () => journey?.resetPractice(),
    summary: async () => (journey ?? (await begin?.()))?.summary(),
    securityInfo: () => journey?.securityInfo() ?? '',
  };

  theme.restore(lasting);
  share.restore(tab, location.search);
  language.restore(languageTags, handover.wishes);
  language.onChoice((tag) => {
    const search = keepLanguage(lasting, location.search, tag);
    if (language.current === tag) return;
    history.replaceState(history.state, '', location.pathname + search + location.hash);
    location.reload();
  });
  page.help = helpPathOf(location.hash);
  const heard = (): void => {
    page.help = helpPathOf(location.hash);
    // What the way back from a guide leaves behind.
    if (location.hash === '#/') history.replaceState(history.state, '', location.pathname + location.search);
  };
  addEventListener('hashchange', heard, { signal: over.signal });
  void run();

  async function run(): Promise<void> {
    // A task each: on a slow machine they last, and the page can paint and answer between them.
    await nextTask();
    const target = document.getElementById('app') ?? document.body;
    const show = target.firstElementChild === null ? mount : hydrate;
    const app = show(App, { target, props: { page, act: acts } });
    await nextTask();

    const configured = handover.configured ?? (await answeredConfiguration(handover.asked, readConfiguration));
    const { reading, clock, headers } = configured;
    if (reading.ok) {
      const wanted = language.restore(reading.configuration.languages, handover.wishes);
      if (wanted !== language.current) {
        await handOver(wanted, configured, app);
        return;
      }
    }
    page.hostHeaders = headers;
    if (reading.ok) {
      await readyFor(reading.configuration, clock);
    } else {
      document.documentElement.dataset['mode'] = 'unconfigured';
      page.refusal = { code: reading.code, fields: reading.fields, known: [] };
      page.phase = 'refused';
    }
  }

  /** The organisation's configuration allows another language than the one that the page was loaded in. */
  async function handOver(wanted: Language, configured: AnsweredConfiguration, app: object): Promise<void> {
    const next = await handover.load(wanted).catch(() => null);
    if (next === null) {
      page.incomplete = true;
      return;
    }
    over.abort();
    await unmount(app);
    next({ ...handover, configured });
  }

  async function readyFor(configuration: Configuration, clock: ClockEvidence | null): Promise<void> {
    const { practice } = configuration;
    page.configuration = configuration;
    document.documentElement.dataset['mode'] = practice ? 'practice' : 'live';
    const { accent } = configuration.organisation;
    if (accent !== null) void import('./ui/controls/apply-accent.ts').then(({ applyAccent }) => applyAccent(accent));
    const kept = createSessionStore(() => sessionStorage);
    const extension = practice ? null : configuration.routes.companion;
    const companion = extension === null ? Promise.resolve(false) : pingCompanion(extension);
    const forecast = companion.then((answered) => forecastRoute({ practice, companion: answered }));

    let beginning: Promise<JourneyActs | null> | null = null;
    begin = () =>
      // The table of screens comes along, so that the first of them need not wait for it.
      (beginning ??= Promise.all([import('./app/start-journey.ts'), forecast, import('./ui/screens/screens.ts')])
        .then(([{ startJourney }, route]) =>
          startJourney({ page, configuration, clock, answer, kept, mark, forecast: route }),
        )
        .then(
          (begun) => (journey = begun),
          () => {
            // A part that did not load: said on screen, and loaded again with the page.
            page.incomplete = true;
            return null;
          },
        ));
    const underWay = answer !== null || kept.read() !== undefined;
    // What the person said of this PC before the sign-in or a reload (J2).
    const said = tab.read('local-session');
    if (underWay && said !== null) acts.sayRemote(said === 'remote');
    // Practice has its banner to show; a reload or Microsoft's answer have something to take up.
    if (practice || underWay) await begin();
    if (page.refusal === null) {
      runLocalChecks(
        {
          clock,
          route: forecast,
          fetch: practice ? null : fetch.bind(window),
        },
        (results) => {
          page.checks = { ...page.checks, ...results };
        },
      );
      page.phase = 'journey';
    }
  }
}
