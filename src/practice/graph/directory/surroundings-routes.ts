import type { Hono } from 'hono/tiny';
import { groups, transitiveMembers, type Group } from '../../people/groups.ts';
import { roleTemplates, unitIds } from '../../people/roles.ts';
import { personByIdOrName } from '../../people.ts';
import type { TenantDeps } from '../../tenant-deps.ts';
import { metadata } from '../resources.ts';
import { serve, type GraphCall, type GraphEnv } from '../serve.ts';
import { answerList } from './answer-list.ts';
import { groupEntry } from './directory-entries.ts';
import { badRequest, groupType, unitType, unsupported, type DirectoryType, type Entry } from './directory-type.ts';
import { parseListQuery } from './list-query.ts';

const isEventual = ({ c }: GraphCall): boolean => c.req.header('ConsistencyLevel')?.toLowerCase() === 'eventual';

/** Whose roles are asked for: the one filter that is served, and needed. */
function principalOf(call: GraphCall): string {
  const query = new URL(call.c.req.url).searchParams;
  const principal = /^principalId eq '([^']+)'$/.exec(query.get('$filter') ?? '')?.[1];
  if (principal === undefined) throw badRequest('The roles are served for one principalId.');
  if (!isEventual(call) || query.get('$count') !== 'true')
    throw unsupported('This query is served only with ConsistencyLevel: eventual and $count=true.');
  return principal;
}

function assignments(principalId: string): Entry[] {
  return (personByIdOrName(principalId)?.roles ?? []).map(({ role, unit }, index) => ({
    id: `${principalId}-${index}`,
    principalId,
    roleDefinitionId: roleTemplates[role],
    directoryScopeId: unit === null ? '/' : `/administrativeUnits/${unitIds[unit]}`,
    appScopeId: null,
  }));
}

/** What decides who may act on whom: roles, groups to which roles can be assigned, Administrative Units. */
export function surroundingsRoutes(app: Hono<GraphEnv>, deps: TenantDeps): void {
  const { pageLimit } = deps.scenario.helpdesk;

  /** One page of what somebody is in or has. What the caller may not read of it is null, but for its id. */
  function related(
    call: GraphCall,
    entries: readonly Entry[],
    type: DirectoryType,
    scope: string,
    isCast: boolean,
  ): Response {
    const address = new URL(call.c.req.url);
    const query = parseListQuery(address.searchParams, type, isEventual(call), isCast);
    const mayRead = call.caller.scopes.some((one) => one === scope || one === 'Directory.Read.All');
    return answerList(entries, query, address, `${type.name}s`, pageLimit, (entry) =>
      Object.fromEntries(
        (query.select ?? type.byDefault).map((name) => [name, mayRead || name === 'id' ? entry[name] : null]),
      ),
    );
  }
  const groupsWhere = (isOne: (group: Group) => boolean): Entry[] => groups.filter(isOne).map(groupEntry);

  app.get(
    '/roleManagement/directory/transitiveRoleAssignments',
    serve(deps, 'role-assignments', (call) => {
      const value = assignments(principalOf(call));
      const context = `${metadata}roleManagement/directory/transitiveRoleAssignments`;
      return Response.json({ '@odata.context': context, '@odata.count': value.length, value });
    }),
  );
  app.get(
    '/users/:user/transitiveMemberOf/microsoft.graph.group',
    serve(deps, 'memberships', (call) => {
      const theirs = groupsWhere((group) => transitiveMembers(group).people.includes(call.subject.name));
      return related(call, theirs, groupType, 'GroupMember.Read.All', true);
    }),
  );
  app.get(
    '/users/:user/ownedObjects/microsoft.graph.group',
    serve(deps, 'owned-objects', (call) => {
      const theirs = groupsWhere(({ owners }) => owners.includes(call.subject.name));
      return related(call, theirs, groupType, 'GroupMember.Read.All', false);
    }),
  );
  app.get(
    '/users/:user/memberOf/microsoft.graph.administrativeUnit',
    serve(deps, 'memberships', (call) => {
      const { unit } = call.subject;
      const theirs =
        unit === null
          ? []
          : [
              {
                id: unitIds[unit],
                displayName: `Practice ${unit}`,
                isMemberManagementRestricted: unit === 'restricted',
              },
            ];
      return related(call, theirs, unitType, 'AdministrativeUnit.Read.All', true);
    }),
  );
}
