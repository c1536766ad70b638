import type { CheckId, CheckResult } from '../../checks/check.ts';
import { m } from '../../messages/generated/messages.js';
import type { ToldSummary } from '../../summary/parse-summary.ts';
import { findingWords } from '../checks/check-words.ts';

/**
 * What a check of somebody else's page found, in words, and what the person is to do about it.
 * @returns empty and null where there is nothing to say
 */
export function saidBy(id: CheckId, { checks, browser }: ToldSummary): { sentence: string; remedy: string | null } {
  const told = checks[id];
  if (told === undefined || told.finding === null) return { sentence: '', remedy: null };
  const { state, finding, code, numbers } = told;
  const values: CheckResult['values'] = {
    ...Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)])),
    browser: browser == null ? m.summary_fact_browser() : `${browser.name} ${String(browser.version)}`,
  };
  const { sentence, remedy } = findingWords(id, { ...{ state, finding, code, values }, stops: false });
  // Which ones is not in a summary.
  return { sentence: finding === 'some-missing' ? m.summary_hosts_missing() : sentence, remedy };
}
