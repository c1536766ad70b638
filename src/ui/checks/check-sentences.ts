import type { CheckResult } from '../../checks/check.ts';

/** What a check found, in words. */
export type Sentence = (values: CheckResult['values']) => string;

/** Words for each finding of a check: a missing one is a compile error. */
export type SentencesFor<Findings> = { [Id in keyof Findings]: Record<Findings[Id] & string, Sentence> };
