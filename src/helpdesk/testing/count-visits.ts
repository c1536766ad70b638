/** What goes through an array from its beginning, by name. */
const walking = [
  ...(['map', 'filter', 'find', 'findIndex', 'findLast', 'some', 'every', 'flatMap', 'reduce', 'forEach'] as const),
  ...(['includes', 'indexOf', 'slice', 'concat', 'join', 'toSorted', 'entries', 'values'] as const),
];

/**
 * Counts how many elements of arrays are gone through while something runs: each call of a method that walks counts the whole
 * array, also where it ends early, and so does each spread and each `for ... of`. No clock is asked.
 */
export function countVisits<Result>(run: () => Result): { result: Result; visits: number } {
  const own = Array.prototype as unknown as Record<PropertyKey, (...given: unknown[]) => unknown>;
  const names: readonly PropertyKey[] = [...walking, Symbol.iterator];
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(own, name)] as const);
  let visits = 0;
  for (const [name, descriptor] of before) {
    const walk = descriptor?.value as (this: unknown, ...given: unknown[]) => unknown;
    Object.defineProperty(own, name, {
      ...descriptor,
      value(this: readonly unknown[], ...given: unknown[]) {
        visits += this.length;
        return walk.apply(this, given);
      },
    });
  }
  try {
    return { result: run(), visits };
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor !== undefined) Object.defineProperty(own, name, descriptor);
    }
  }
}
