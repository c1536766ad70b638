import { graphPage } from './graph-page.ts';
import { isObject, textOf } from './json.ts';

interface GroupOfPerson {
  id: string;
  isForRoles: boolean;
}

/**
 * Groups that somebody is in or owns. Graph leaves the members of what may not be read null, and gives `isAssignableToRole` null for
 * groups that are not: whether `securityEnabled` is told is what tells the two apart.
 * @returns null where they may not be read, or are more than a page
 */
export function groupsOf(body: unknown): GroupOfPerson[] | null {
  const page = graphPage(body);
  if (page?.next !== null) return null;
  const groups = page.entries.map((entry) => {
    const id = isObject(entry) ? textOf(entry['id']) : null;
    if (!isObject(entry) || id === null || typeof entry['securityEnabled'] !== 'boolean') return null;
    return { id: id.toLowerCase(), isForRoles: entry['isAssignableToRole'] === true };
  });
  return groups.every((group) => group !== null) ? groups : null;
}

/** Whether roles can be assigned to one of them: one is enough, and only both lists together tell that there is none. */
export function isForRoles(...lists: readonly (readonly GroupOfPerson[] | null)[]): boolean | null {
  if (lists.some((groups) => groups?.some((group) => group.isForRoles) === true)) return true;
  return lists.includes(null) ? null : false;
}
