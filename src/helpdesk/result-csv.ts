import type { Queue, QueueEntry } from './queue.ts';
import type { StockedKey } from './stock.ts';
import { writeCsv } from './write-csv.ts';

/** The words of the result, in the agent's language. */
export interface ResultWords {
  headers: readonly [name: string, upn: string, id: string, state: string, serials: string];
  state: (state: QueueEntry['state']) => string;
}

/** What came of a queue, a line a person: name, UPN, object id, how it ended, which printed serials they have. */
export function resultCsv({ entries }: Queue, stock: readonly StockedKey[], words: ResultWords): string {
  const serials = new Map<string, string[]>();
  for (const { serial, state, person } of stock) {
    if (state !== 'given' || person === null) continue;
    serials.set(person.objectId, [...(serials.get(person.objectId) ?? []), serial]);
  }
  const rows = entries.map(({ person, state }) => [
    person.name,
    person.upn,
    person.objectId,
    words.state(state),
    (serials.get(person.objectId) ?? []).join(', '),
  ]);
  return writeCsv([words.headers, ...rows]);
}
