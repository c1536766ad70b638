import type { RoleHeld } from '../helpdesk/surroundings.ts';
import { readGuid } from '../keys/aaguid.ts';
import { graphPage } from './graph-page.ts';
import { isObject, textOf } from './json.ts';

const unitScope = /^\/administrativeUnits\/([^/]+)$/i;

/**
 * A person's active roles, as `transitiveRoleAssignments` lists them
 * (https://learn.microsoft.com/graph/api/resources/unifiedroleassignment). A built-in role's definition id is its template id. A role
 * for one app or group alone reaches no people, and is left out.
 * @returns null where it is no such list, or not the whole one
 */
export function rolesHeld(body: unknown): RoleHeld[] | null {
  const page = graphPage(body);
  if (page?.next !== null) return null;
  const roles = page.entries.map(roleHeld);
  return roles.every((role) => role !== null) ? roles.flat() : null;
}

/** @returns none where it reaches no people; null where it cannot be read */
function roleHeld(entry: unknown): RoleHeld[] | null {
  if (!isObject(entry)) return null;
  const template = readGuid(textOf(entry['roleDefinitionId']) ?? '');
  const scope = textOf(entry['directoryScopeId']);
  if (template === null || scope === null) return null;
  if (scope === '/') return [{ template, unit: null }];
  const unit = unitScope.exec(scope)?.[1];
  return unit === undefined ? [] : [{ template, unit: unit.toLowerCase() }];
}
