import { version } from '../../package.json';
import { probeBrowser, probeOperatingSystem } from '../browser/probes.ts';
import type { Problem } from '../support/problem.ts';
import { supportSummary } from './support-summary.ts';
import { language } from '../ui/state/language.svelte.ts';
import type { Page } from '../ui/state/page.svelte.ts';

/**
 * The support summary of this page (S3).
 * @param problems what was on screen since the page was loaded, oldest first
 * @param now epoch milliseconds, corrected
 */
export async function summarise(
  page: Page,
  problems: readonly { problem: Problem; at: number }[],
  now: number,
): Promise<string> {
  const { platform, platformVersion } = await probeOperatingSystem(window);
  const { step } = page;
  return supportSummary({
    version,
    mode: page.practice === null ? 'live' : 'practice',
    browser: probeBrowser(window).name,
    system: platformVersion === null ? platform : `${platform} ${platformVersion}`,
    language: language.current,
    step: step.name,
    route: 'route' in step ? step.route : step.name === 'hand-off' ? 'hand-off' : null,
    routeReason: step.name === 'hand-off' ? step.reason : null,
    checks: page.checks,
    problems,
    now,
  });
}
