/** Whom a companion is built for. They differ in their origin, key, id and name, and in nothing that they do. */
export const companionAudiences = ['employees', 'helpdesk', 'proof'] as const;

export type CompanionAudience = (typeof companionAudiences)[number];

/**
 * @param given as `--for` has it; employees where it was left out
 * @throws Error that says what there is
 */
export function companionAudience(given: string | undefined): CompanionAudience {
  const found = companionAudiences.find((one) => one === (given ?? 'employees'));
  if (found === undefined) throw new Error(`--for ${given ?? ''}: there is ${companionAudiences.join(', ')}`);
  return found;
}
