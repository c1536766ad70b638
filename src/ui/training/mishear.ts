/** Characters of a code that are taken for each other on a bad line. */
const alike: readonly (readonly [string, string])[] = [
  ['M', 'N'],
  ['B', 'P'],
  ['D', 'T'],
  ['F', 'S'],
  ['C', 'Z'],
  ['G', 'J'],
  ['A', 'H'],
  ['Q', 'K'],
  ['E', '3'],
  ['5', '9'],
  ['2', '0'],
  ['7', '1'],
  ['V', 'W'],
  ['4', '8'],
  ['6', 'X'],
  ['R', 'Y'],
];

const heardAs = new Map(alike.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));

/**
 * @param code a "Where are you?" code
 * @returns what is understood where its third character is taken for one that sounds like it
 */
export function mishear(code: string): string {
  const said = code.charAt(2);
  return code.slice(0, 2) + (heardAs.get(said) ?? said) + code.slice(3);
}
