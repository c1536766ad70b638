import { keyNameProblem } from '../keys/key-name.ts';
import type { CreateStep } from './step.ts';

/** What is wrong with the name that the person chose, or null: said before the ceremony, which does not begin with it (J11). */
export function nameProblem({ keyName, keys }: Pick<CreateStep, 'keyName' | 'keys'>): 'too-long' | 'taken' | null {
  return keyNameProblem(
    keyName,
    (keys ?? []).map(({ name }) => name),
  );
}
