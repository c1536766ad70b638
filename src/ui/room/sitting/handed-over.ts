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
  // Each list is gone through once: it is asked with each press, and a sitting may have hundreds.
  const models = new Map<string, Set<string>>();
  for (const { person, model } of registered) {
    if (model !== null) models.set(person.objectId, (models.get(person.objectId) ?? new Set()).add(model));
  }
  const serials = new Map<string, string[]>();
  for (const { person, state, serial } of stock) {
    if (state === 'given' && person !== null) {
      serials.set(person.objectId, [...(serials.get(person.objectId) ?? []), serial]);
    }
  }
  return [...people.values()].map((person): HandedOver => {
    const { objectId } = person;
    return { person, models: [...(models.get(objectId) ?? [])], serials: serials.get(objectId) ?? [] };
  });
}
