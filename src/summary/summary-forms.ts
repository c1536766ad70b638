import { summaryJson } from './summary-json.ts';
import { summaryText } from './summary-text.ts';
import type { SupportSummary } from './support-summary.ts';

/** The two forms of a summary, each shown before it is copied. */
export interface SummaryForms {
  text: string;
  /** Null where there is no more than a code to tell (M3). */
  json: string | null;
}

export function summaryForms(summary: SupportSummary): SummaryForms {
  return { text: summaryText(summary), json: summaryJson(summary) };
}
