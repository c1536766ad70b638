import { version } from '../../../package.json';
import { checkIds, type CheckResults } from '../../checks/check.ts';
import { allChecksUnknown } from '../../checks/judge.ts';
import { languageTags, type Language } from '../../config/languages.ts';
import { stepAt } from '../../journey/step-at.ts';
import type { Step } from '../../journey/step.ts';
import { whereOf } from '../../journey/where-of.ts';
import { encodeWhere } from '../../support/where-code.ts';
import type { Call } from './calls.ts';

/** @returns where the caller stands, as the journey has it; null for a place that is no step */
export function callStep({ place, problem, round, route }: Call): Step | null {
  return stepAt({ place, problem, round, route: route ?? 'none', detail: 0, language: 0, checks: [], build: 0 });
}

/**
 * @param tag the language of the caller's page
 * @returns the "Where are you?" code that the caller's page shows (S8): made here as it is made there
 */
export function callCode(call: Call, tag: Language): string {
  const step = callStep(call);
  if (step === null) throw new Error(`nobody stands at ${call.place}`);
  const results = Object.fromEntries(
    checkIds.map((id) => [id, { ...allChecksUnknown[id], state: call.amiss.includes(id) ? 'unmet' : 'met' }]),
  ) as CheckResults;
  return encodeWhere(
    whereOf(step, {
      ...{ checks: results, signedIn: true, stop: null },
      ...{ language: languageTags.indexOf(tag), build: Number(version.split('.')[1]) },
    }),
  );
}
