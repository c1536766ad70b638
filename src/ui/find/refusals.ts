import type { Language } from '../../config/languages.ts';
import { createFind } from '../../find/find.ts';
import { everyEntry } from '../../find/every-entry.ts';
import { numbersIn } from '../../find/numbers-in.ts';
import { aadstsTable } from '../../support/aadsts-table.ts';
import type { ProblemCode } from '../../support/problem.ts';
import { loadExplanations } from './load-explanations.ts';

/** A refusal of Microsoft's sign-in page, in the words of the language shown. */
export interface Refusal {
  /** The AADSTS number; null where the page shows none. */
  number: string | null;
  code: ProblemCode;
  means: string;
  do: string;
}

/** What our own screens call what no table knows (LK-310: the sign-in did not work). */
const unknown: ProblemCode = 'LK-310';

/**
 * The one search, narrowed to what Microsoft's sign-in page says (J8).
 * @returns what answers a number, a pasted page, or words in any language: what is exact alone, else the best first
 */
export async function openRefusals(language: Language): Promise<(query: string) => Refusal[]> {
  const explanations = await loadExplanations(language);
  const find = createFind(everyEntry.filter(({ family }) => family.startsWith('aadsts-')));
  return (query) => {
    const found = find(query);
    const exact = found.filter(({ match }) => match === 'exact');
    const typed = numbersIn(query);
    return (exact.length > 0 ? exact : found).flatMap(({ entry }) => {
      const said = explanations.get(entry.id);
      if (said === undefined) return [];
      const number = entry.numbers?.find((one) => typed.includes(one)) ?? entry.numbers?.[0] ?? null;
      const code = aadstsTable.find((known) => known.number === number)?.code ?? entry.code ?? unknown;
      return [{ number, code, means: said.means, do: said.next }];
    });
  };
}
