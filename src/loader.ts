import { languageWishes } from './browser/language-wishes.ts';
import { createPreferenceStore } from './browser/preference-store.ts';
import { askConfiguration } from './browser/ask-configuration.ts';
import { chooseLanguage } from './config/choose-language.ts';
import { languageTags, type Language } from './config/languages.ts';
import type { start } from './main.ts';
import { takeRedirectAnswer } from './microsoft/take-redirect-answer.ts';

/** The files that speak one language, as build/index-page.ts writes them into the page. */
interface LanguageSet {
  /** Relative to the page: the entry first, then what it imports. */
  files: readonly [string, ...string[]];
  /** What to say where they did not load. */
  failed: string;
}

/**
 * The first script: takes Microsoft's answer out of the address before anything else sees it (J3), asks for the
 * configuration, and loads the page in the person's language (M4). Where the build's style sheet was refused, because
 * the host's policy is of an older build, it is asked for as a file: that costs the early paint, never the page.
 */
const script = document.querySelector<HTMLScriptElement>('script[data-languages]');
const sets = JSON.parse(script?.dataset['languages'] ?? '{}') as Record<Language, LanguageSet>;
const address = (file: string): string => new URL(file, document.baseURI).href;

const answer = takeRedirectAnswer();
const asked = askConfiguration(fetch.bind(window), 'config.json');
const wishes = languageWishes(
  createPreferenceStore(() => localStorage),
  location.search,
  navigator.languages,
);

function link(rel: 'stylesheet' | 'modulepreload', file: string): void {
  const element = document.createElement('link');
  element.rel = rel;
  element.href = address(file);
  document.head.append(element);
}

async function load(language: Language): Promise<typeof start> {
  const [entry, ...others] = sets[language].files;
  for (const file of others) link('modulepreload', file);
  return ((await import(/* @vite-ignore */ address(entry))) as { start: typeof start }).start;
}

const { sheet } = script?.dataset ?? {};
if (sheet !== undefined && document.querySelector('style')?.sheet == null) link('stylesheet', sheet);

const language = chooseLanguage(languageTags, wishes);
load(language).then(
  (begin) => begin({ answer, asked, wishes, load }),
  () => {
    const said = document.createElement('p');
    said.role = 'alert';
    said.lang = language;
    said.textContent = sets[language].failed;
    document.querySelector('main')?.prepend(said);
  },
);
