import type { CheckId, CheckResults } from './check.ts';

/** What may go wrong with the account, and need not: said in one line, without a code (J1). */
export const warnings = ['guest', 'many-keys'] as const;

export type Warning = (typeof warnings)[number];

const found: Readonly<Record<Warning, readonly [CheckId, finding: string]>> = {
  guest: ['account-type', 'guest'],
  'many-keys': ['registered-keys', 'limit'],
};

/** The warnings among what was found, in the order shown. */
export function warningsOf(results: Partial<CheckResults>): Warning[] {
  return warnings.filter((warning) => {
    const [id, finding] = found[warning];
    return results[id]?.state === 'unmet' && results[id].finding === finding;
  });
}
