import { companionAudiences, type CompanionAudience } from '../src/setup/companion-audience.ts';

/**
 * @param given as `--for` has it; employees where it was left out
 * @throws Error that says what there is
 */
export function companionAudience(given: string | undefined): CompanionAudience {
  const found = companionAudiences.find((one) => one === (given ?? 'employees'));
  if (found === undefined) throw new Error(`--for ${given ?? ''}: there is ${companionAudiences.join(', ')}`);
  return found;
}
