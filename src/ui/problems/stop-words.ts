import type { Step } from '../../journey/step.ts';
import { m } from '../../messages/generated/messages.js';
import type { ProblemCode } from '../../support/problem.ts';
import { problemWords, type ProblemWords } from './problem-words.ts';

/** Their own words speak of the key; those of the others would speak of a registration. */
const aboutTheKey: readonly ProblemCode[] = ['LK-504', 'LK-518', 'LK-519'];

/** What a problem says at a step: at the key check nothing was to be registered yet (Y1). */
export function stopWords({ name }: Pick<Step, 'name'>, code: ProblemCode): ProblemWords {
  const words = problemWords[code];
  const checking = name === 'key' && code.startsWith('LK-5') && !aboutTheKey.includes(code);
  return checking ? { ...words, what: m.keys_check_failed, do: m.keys_check_failed_do } : words;
}
