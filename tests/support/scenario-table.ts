import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isScenarioName, type ScenarioName } from '../../src/practice/scenarios.ts';

/** Where pressing only the primary action leads in a scenario. */
export type ScenarioEnd =
  /** Registered; `handOff` where it took Microsoft's page. */
  | { readonly kind: 'done'; readonly handOff: boolean }
  /** At the first problem whose code begins like this. */
  | { readonly kind: 'problem'; readonly code: string }
  /** Refused on Microsoft's page; after Back, a problem whose code begins like this. */
  | { readonly kind: 'refused-at-sign-in'; readonly code: string };

export interface ScenarioRow {
  readonly name: ScenarioName;
  readonly end: ScenarioEnd;
  /** How many keys the tenant then holds for the person whom the scenario is about. */
  readonly keysAfter: number;
}

const ends: readonly [RegExp, (code: string) => ScenarioEnd][] = [
  [/^`done`$/, () => ({ kind: 'done', handOff: false })],
  [/^the hand-off, and `done` by it$/, () => ({ kind: 'done', handOff: true })],
  [/^(LK-\d)xx$/, (code) => ({ kind: 'problem', code })],
  [/^after Back: `sign-in-returned`, (LK-\d)xx$/, (code) => ({ kind: 'refused-at-sign-in', code })],
];

function readEnd(cell: string): ScenarioEnd {
  for (const [pattern, make] of ends) {
    const match = pattern.exec(cell);
    if (match) return make(match[1] ?? '');
  }
  throw new Error(`docs/SPEC.md: no test knows the end "${cell}" (tests/support/scenario-table.ts)`);
}

/**
 * @returns the rows of "The practice tenant" in docs/SPEC.md, which is where it is said what each scenario must end in
 * @throws Error that quotes a row that cannot be read
 */
export function scenarioTable(): ScenarioRow[] {
  const spec = readFileSync(resolve(import.meta.dirname, '../../docs/SPEC.md'), 'utf8');
  const section = spec.split(/^##+ /m).find((part) => part.startsWith('The practice tenant')) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` +\|(.+)\|$/gm)].map(([row, name = '', rest = '']) => {
    const [, end = '', keys = ''] = rest.split('|').map((cell) => cell.trim());
    if (!isScenarioName(name)) throw new Error(`docs/SPEC.md: src/practice/scenarios.ts has no scenario "${name}"`);
    if (!/^\d+$/.test(keys)) throw new Error(`docs/SPEC.md: a row without its number of keys: ${row}`);
    return { name, end: readEnd(end), keysAfter: Number(keys) };
  });
}
