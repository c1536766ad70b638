import { hydrate, mount } from 'svelte';
import { fetchConfiguration } from './browser/fetch-configuration.ts';
import { nextTask } from './browser/next-task.ts';
import { createPreferenceStore } from './browser/preference-store.ts';
import { createSessionStore } from './browser/session-store.ts';
import { forecastRoute } from './ceremony/choose-route.ts';
import { pingCompanion } from './ceremony/ping-companion.ts';
import type { ClockEvidence } from './checks/clock.ts';
import { evaluateLocalSession } from './checks/local-session.ts';
import type { Configuration } from './config/configuration.ts';
import { languageTags } from './config/languages.ts';
import { takeRedirectAnswer } from './microsoft/take-redirect-answer.ts';
import { runLocalChecks } from './app/run-local-checks.ts';
import App from './ui/App.svelte';
import { helpPathOf } from './ui/guide-kit/help-address.ts';
import { language } from './ui/state/language.svelte.ts';
import { createPage, type Acts, type JourneyActs } from './ui/state/page.svelte.ts';
import { share } from './ui/state/share.svelte.ts';
import { theme } from './ui/state/theme.svelte.ts';

/**
 * The composition root: takes Microsoft's answer out of the address before anything else sees it (J3), brings the
 * pre-rendered screen to life (M4), reads the configuration, and says why the page cannot work (M3) or begins the
 * journey: with the first press, or at once where there is something to take up.
 */
const answer = takeRedirectAnswer(location, history);
const lasting = createPreferenceStore(() => localStorage);
const tab = createPreferenceStore(() => sessionStorage);
const page = createPage();

let journey: JourneyActs | null = null;
let begin: (() => Promise<JourneyActs | null>) | null = null;
const acts: Acts = {
  send(event) {
    if (event.type === 'begin' && page.checks['local-session'].state === 'unknown') acts.sayRemote(false);
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
  summary: async () => (journey ?? (await begin?.()))?.summary() ?? '',
  securityInfo: () => journey?.securityInfo() ?? '',
};

theme.restore(lasting);
share.restore(tab, location.search);
page.help = helpPathOf(location.hash);
addEventListener('hashchange', () => {
  page.help = helpPathOf(location.hash);
  // What the way back from a guide leaves behind.
  if (location.hash === '#/') history.replaceState(history.state, '', location.pathname + location.search);
});
// No `await` at top level: the files that are loaded later import from this one and would wait for it.
void run();

async function run(): Promise<void> {
  // A task each: on a slow machine they last, and the page can paint and answer between them.
  await nextTask();
  const configured = fetchConfiguration(fetch.bind(window), 'config.json');
  await nextTask();
  const target = document.getElementById('app') ?? document.body;
  const start = target.firstElementChild === null ? mount : hydrate;
  start(App, { target, props: { page, act: acts } });
  await nextTask();
  language.restore(lasting, languageTags, navigator.languages);

  const { reading, clock, headers } = await configured;
  page.hostHeaders = headers;
  if (reading.ok) {
    await readyFor(reading.configuration, clock);
  } else {
    document.documentElement.dataset['mode'] = 'unconfigured';
    page.refusal = { code: reading.code, fields: reading.fields, known: [] };
    page.phase = 'refused';
  }
}

async function readyFor(configuration: Configuration, clock: ClockEvidence | null): Promise<void> {
  const { practice } = configuration;
  page.configuration = configuration;
  language.restore(lasting, configuration.languages, navigator.languages);
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
      .then(([{ startJourney }, route]) => startJourney({ page, configuration, clock, answer, kept, forecast: route }))
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
