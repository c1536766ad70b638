import { expect } from 'vitest';
import { createPreferenceStore } from '../../browser/preference-store.ts';
import { createSessionStore } from '../../browser/session-store.ts';
import { createSignedOutMark } from '../../browser/signed-out-mark.ts';
import type { ClockEvidence } from '../../checks/clock.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { Press } from '../../journey/event.ts';
import { takeRedirectAnswer } from '../../microsoft/take-redirect-answer.ts';
import { createPage, type JourneyActs, type Page } from '../../ui/state/page.svelte.ts';
import { startJourney } from '../start-journey.ts';
import type { PracticeBrowser } from './practice-browser.ts';

const { openTenant, practiceDirectory } = await import('../../practice/open-tenant.ts');

export const base = 'http://localhost:4321/';
export const configuration: Configuration = {
  practice: true,
  ...practiceDirectory,
  organisation: { name: 'Contoso', accent: null, helpdesk: null },
  routes: { companion: null },
  acceptedKeys: null,
  languages: ['en'],
};

export interface Here {
  page: Page;
  act: JourneyActs;
  /** What the page held, each time that something of it changed: who is here, and the step. */
  seen: { who: string | null; step: Page['step'] }[];
}

/** The sign-in that a step offers; null for the press at `start`. */
type Request = Extract<Press, { type: 'sign-in' }>['request'] | null;

export const begin: Press = { type: 'begin', signedIn: false, checkFirst: false, authAge: null };

export const nameOf = (page: Page): string | null => page.account?.username.split('@')[0] ?? null;

/** The page as it is loaded at the address that the tab is at, while Microsoft's answer may still be worked on. */
export async function load(
  clock: ClockEvidence | null = null,
): Promise<Omit<Here, 'act'> & { act: JourneyActs | null }> {
  const seen: Here['seen'] = [];
  const shown = createPage();
  const page = new Proxy(shown, {
    set(target, member, value) {
      Reflect.set(target, member, value);
      if (member === 'step' || member === 'account') seen.push({ who: nameOf(target), step: target.step });
      return true;
    },
  });
  const answer = takeRedirectAnswer(window.location, window.history);
  const kept = createSessionStore(() => sessionStorage);
  const mark = createSignedOutMark(createPreferenceStore(() => sessionStorage));
  return {
    page,
    seen,
    act: await startJourney({ page, configuration, clock, answer, kept, mark, forecast: 'in-page' }),
  };
}

export async function open(clock: ClockEvidence | null = null): Promise<Here> {
  const { act, ...here } = await load(clock);
  if (act === null) throw new Error('it did not begin');
  await expect.poll(() => here.page.answering).toBe(false);
  return { ...here, act };
}

/** Walks in one tab of a browser in practice. */
export function walkIn(browser: PracticeBrowser) {
  async function leave(act: JourneyActs, request: Request): Promise<void> {
    const before = browser.visited.length;
    act.send(request === null ? begin : { type: 'sign-in', request });
    await expect.poll(() => browser.visited.length).toBe(before + 1);
  }

  /** Away to the practice sign-in page and back to the address with the answer, on a page that is not loaded yet. */
  async function answerOf({ act }: Here, request: Request, who = '', cancelled = false): Promise<void> {
    await leave(act, request);
    const query = new URL(browser.visited.at(-1) ?? '');
    const { tenant } = await openTenant('default', base, null);
    const outcome = await tenant.fetch(
      new Request('https://login.microsoftonline.com/practice/sign-in', {
        method: 'POST',
        body: JSON.stringify({ query: query.search, who, cancelled }),
      }),
    );
    browser.load(((await outcome.json()) as { location: string }).location);
  }

  /** The same, on a new page. */
  async function signIn(here: Here, request: Request, who = ''): Promise<Here> {
    await answerOf(here, request, who);
    return open();
  }

  async function toCreate(who = ''): Promise<Here> {
    const back = await signIn(await open(), null, who);
    await expect.poll(() => back.page.step.name).toBe('create');
    back.act.send({ type: 'edit-name', keyName: 'Desk' });
    return back;
  }

  return { leave, answerOf, signIn, toCreate };
}
