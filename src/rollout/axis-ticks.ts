/** @returns from 0 on whole round numbers, evenly, the last of which is at least `most` */
export function countTicks(most: number): number[] {
  const rough = Math.max(1, most / 5);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((one) => one >= rough && Number.isInteger(one));
  const every = step ?? 10 * power;
  return Array.from({ length: Math.ceil(most / every) + 1 }, (_, index) => index * every);
}
