import type { Desk } from '../../../helpdesk/desk.ts';
import type { Target } from '../../../helpdesk/target.ts';

/** Somebody who got a key in this sitting, and what their sheet tells of it. */
export interface HandedOver {
  person: Target;
  /** By the catalogue; each once. */
  models: readonly string[];
  /** As they are printed on the keys, and were noted. */
  serials: readonly string[];
}

/** @returns whoever got a key in this sitting, each once, in the order in which they did */
export function handedOver({ log, queue, stock }: Pick<Desk, 'log' | 'queue' | 'stock'>): readonly HandedOver[] {
  const registered = log.filter(({ outcome }) => outcome === 'registered');
  const done = queue?.entries.filter(({ state }) => state === 'done') ?? [];
  const people = new Map([...registered, ...done].map(({ person }) => [person.objectId, person]));
  return [...people.values()].map((person): HandedOver => {
    const models = registered.flatMap((one) => (one.person.objectId === person.objectId ? (one.model ?? []) : []));
    const given = stock.filter((key) => key.state === 'given' && key.person?.objectId === person.objectId);
    return { person, models: [...new Set(models)], serials: given.map(({ serial }) => serial) };
  });
}
