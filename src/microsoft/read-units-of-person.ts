import type { UnitOfPerson } from '../helpdesk/surroundings.ts';
import { graphPage } from './graph-page.ts';
import { isObject, textOf } from './json.ts';

/**
 * The Administrative Units that somebody is in (https://learn.microsoft.com/graph/api/resources/administrativeunit). Hidden ones are
 * not listed to everybody.
 * @returns null where they may not be read, or are more than a page
 */
export function unitsOf(body: unknown): UnitOfPerson[] | null {
  const page = graphPage(body);
  if (page?.next !== null) return null;
  const units = page.entries.map((entry) => {
    const id = isObject(entry) ? textOf(entry['id']) : null;
    if (!isObject(entry) || id === null) return null;
    return { id: id.toLowerCase(), isRestricted: entry['isMemberManagementRestricted'] === true };
  });
  return units.every((unit) => unit !== null) ? units : null;
}
