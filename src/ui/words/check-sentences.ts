import type { CheckId, CheckResult } from '../../checks/check.ts';

/** What a check found, in words. */
export type Sentence = (values: CheckResult['values']) => string;

/** Words for each finding of a check: a missing one is a compile error. */
export type SentencesFor<Findings> = { [Id in keyof Findings]: Record<Findings[Id] & string, Sentence> };

/** Words of checks that the first screen does without: account findings and remedies. */
export interface LateCheckWords {
  sentences: Partial<Record<CheckId, Record<string, Sentence>>>;
  /** By check and finding, with a blank between. */
  remedies: Readonly<Record<string, () => string>>;
}
