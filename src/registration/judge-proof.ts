/** Entra wants a proof of the last five minutes; one minute is left for what follows (J7). Milliseconds. */
const freshFor = 4 * 60_000;

/**
 * Whether a proof is recent enough for what Microsoft guards by one (J7). What is refused in spite of a `fresh` one is refused
 * for another reason; an `old` one is worth a new sign-in before anything is asked.
 * @param age milliseconds since the person last proved who they are; null where Microsoft does not tell
 */
export function judgeProof(age: number | null): 'fresh' | 'old' | 'unknown' {
  if (age === null) return 'unknown';
  return age <= freshFor ? 'fresh' : 'old';
}
