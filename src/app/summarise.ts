import { version } from '../../package.json';
import { probeBrowser, probeOperatingSystem } from '../browser/probes.ts';
import { summaryForms, type SummaryForms } from '../summary/summary-forms.ts';
import { summaryOf } from '../summary/summary-of.ts';
import type { Problem } from '../support/problem.ts';
import { language } from '../ui/state/language.svelte.ts';
import type { Page } from '../ui/state/page.svelte.ts';
import { foundOnScreen } from '../ui/where/found-on-screen.ts';

/**
 * The support summary of this page (S3).
 * @param problems what was on screen since the page was loaded, oldest first
 * @param now epoch milliseconds, corrected
 */
export async function summarise(
  page: Page,
  problems: readonly { problem: Problem; at: number }[],
  now: number,
): Promise<SummaryForms> {
  const { step, checks, practice } = page;
  return summaryForms(
    summaryOf({
      ...{ version, step, checks, problems, now, language: language.current },
      ...{ signedIn: page.account !== null, stop: foundOnScreen(step, page) },
      ...(await probeOperatingSystem(window)),
      mode: practice === null ? 'live' : 'practice',
      browser: probeBrowser(window).name,
    }),
  );
}
