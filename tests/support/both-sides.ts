import type { Step } from '../../src/journey/step.ts';
import { expect, type Browser, type Page } from '@playwright/test';

export const sides = ['en-US', 'de-DE'] as const;

/** The same journey in two languages, and an agent's own page in each. */
export interface BothSides {
  people: readonly [Page, Page];
  /** In the other language than the person at the same place. */
  agents: readonly [Page, Page];
  close: () => Promise<void>;
}

/** Four pages of four browsers that know nothing of each other. */
export async function openBothSides(browser: Browser, baseURL: string | undefined): Promise<BothSides> {
  const open = async (locale: string): Promise<Page> => {
    const context = await browser.newContext({ locale, ...(baseURL === undefined ? {} : { baseURL }) });
    return context.newPage();
  };
  const [english, german, toEnglish, toGerman] = [
    await open(sides[0]),
    await open(sides[1]),
    await open(sides[1]),
    await open(sides[0]),
  ];
  const pages = [english, german, toEnglish, toGerman];
  return {
    people: [english, german],
    agents: [toEnglish, toGerman],
    close: async () => {
      await Promise.all(pages.map((page) => page.context().close()));
    },
  };
}

/** Runs in the page. */
function readSheet(selector: string): string {
  const sheet = document.querySelector(selector);
  if (sheet === null) return '';
  const apart = 'bdi, .pretend, figcaption, [data-keys], .back-ignored, script, style';
  const found: string[] = [];
  const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const text = texts.currentNode.nodeValue?.trim() ?? '';
    if (element === null || text === '' || element.closest(apart) !== null) continue;
    if (element.closest('.appeared') !== null && /\d:\d\d|^Model$|^•+$/.test(text)) continue;
    if (element.closest('svg') !== null || element.checkVisibility({ visibilityProperty: true })) found.push(text);
  }
  return found
    .join(' | ')
    .replace(/\d+:\d\d/g, 'TIME')
    .replace(/\b\d+ (seconds|Sekunden)\b/g, 'TIME');
}

/**
 * What a person reads on a sheet, or an agent in the mirror of it: every visible text and what each drawing shows, without
 * what is a person's (names, models, their list of keys), what runs on (times), and what only practice has.
 */
export function sheetText(page: Page, root: '.sheet' | '.mirror'): Promise<string> {
  return page.evaluate(readSheet, root);
}

/** Each code that stood on a page, with every text that its sheet had meanwhile. */
export type Seen = Map<string, Set<string>>;

/** Looks on while somebody walks: what passes by itself is gone before a test could ask for it. */
export async function lookOn(page: Page): Promise<Seen> {
  const seen: Seen = new Map();
  await page.exposeFunction('whereSeen', (code: string, text: string) => {
    seen.set(code, (seen.get(code) ?? new Set()).add(text));
  });
  const look = `document.querySelector('[data-where]')`;
  await page.addInitScript({
    content: `{ ${readSheet.toString()}
      let last = '';
      setInterval(() => {
        const code = ${look} && ${look}.dataset.where;
        const text = code ? readSheet('.sheet') : '';
        if (!code || last === code + text) return;
        last = code + text;
        window.whereSeen(code, text);
      }, 50); }`,
  });
  return seen;
}

/** Loads the practice page with a step that this tab kept, as a reload does, with whoever was signed in before. */
export async function standSignedIn(page: Page, step: Step, account: string | null): Promise<void> {
  await page.evaluate(
    ([kept, who]) => {
      sessionStorage.setItem('latchkey', JSON.stringify({ mode: 'practice/default', step: kept, account: who }));
    },
    [step, account] as const,
  );
  await page.reload();
}

/** What the person reads out. */
export async function codeOf(page: Page): Promise<string> {
  return (await page.locator('[data-where]').getAttribute('data-where')) ?? '';
}

/** An agent, who types what they heard; their page stands, only its address changes. */
export async function openCode(agent: Page, code: string): Promise<void> {
  await agent.goto(`./#/help/at/${code}`);
}

/** The mirror is the very screen, with nothing of the contract on it but the step. */
export async function expectMirror(
  agent: Page,
  step: string,
  text: () => Promise<string>,
  what: string,
): Promise<void> {
  const mirror = agent.locator('[data-at-step]');
  await expect(mirror, what).toHaveAttribute('data-at-step', step);
  await expect(mirror, what).toHaveAttribute('inert', '');
  await expect(mirror.locator('h1'), what).toHaveCount(1);
  await expect(async () => {
    expect(await sheetText(agent, '.mirror'), what).toBe(await text());
  }).toPass({ timeout: 8_000 });
  const named = await mirror.evaluate((node) =>
    [...node.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].map(({ name }) => name).filter((name) => name.startsWith('data-')),
    ),
  );
  expect(named, `${what}: none of the contract`).toEqual([]);
  await expect(agent.locator('section.told .lead'), what).not.toHaveText(/^\s*$/);
}
