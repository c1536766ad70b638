import { hydrate, mount } from 'svelte';
import { fetchConfiguration } from './browser/fetch-configuration.ts';
import { createPreferenceStore } from './browser/preference-store.ts';
import { languages } from './config/configuration.ts';
import { takeRedirectAnswer } from './microsoft/take-redirect-answer.ts';
import { startJourney } from './start-journey.ts';
import App from './ui/App.svelte';
import { language } from './ui/language.svelte.ts';
import { createPage, type Acts } from './ui/page.svelte.ts';
import { share } from './ui/share.svelte.ts';
import { theme } from './ui/theme.svelte.ts';

/**
 * The composition root: takes Microsoft's answer out of the address before anything else sees it (J3), brings the
 * pre-rendered screen to life (M4), reads the configuration, and starts the journey or says why it cannot (M3).
 */
const answer = takeRedirectAnswer(location, history);
const lasting = createPreferenceStore(() => localStorage);
const page = createPage();

/** Until the journey has begun there is nothing to press. */
let act: Acts | null = null;
const acts: Acts = {
  send: (event) => act?.send(event),
  now: () => act?.now() ?? 0,
  authAge: () => act?.authAge() ?? null,
  sayRemote: (remote) => act?.sayRemote(remote),
  usePretendKey: (use) => act?.usePretendKey(use),
  resetPractice: () => act?.resetPractice(),
  summary: () => act?.summary() ?? Promise.resolve(''),
  securityInfo: () => act?.securityInfo() ?? '',
};

theme.restore(lasting);
share.restore(
  createPreferenceStore(() => sessionStorage),
  location.search,
);
const target = document.getElementById('app') ?? document.body;
const start = target.firstElementChild === null ? mount : hydrate;
start(App, { target, props: { page, act: acts } });
language.restore(lasting, languages, navigator.languages);

const { reading, clock } = await fetchConfiguration(fetch.bind(window), 'config.json');
if (reading.ok) {
  page.configuration = reading.configuration;
  language.restore(lasting, reading.configuration.languages, navigator.languages);
  document.documentElement.dataset['mode'] = reading.configuration.practice ? 'practice' : 'live';
  act = await startJourney({ page, configuration: reading.configuration, clock, answer });
} else {
  document.documentElement.dataset['mode'] = 'unconfigured';
  page.refusal = { code: reading.code, fields: reading.fields, known: [] };
  page.phase = 'refused';
}
