import type { Limit } from './plan-roll-out.ts';

/** @returns the one that is there most often, of several the first; null of none */
export function mostFrequent(limits: readonly Limit[]): Limit | null {
  const counts = new Map<Limit, number>();
  for (const limit of limits) counts.set(limit, (counts.get(limit) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
