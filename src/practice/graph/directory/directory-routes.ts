import type { Hono } from 'hono/tiny';
import { textWriter } from '../../hostile-text.ts';
import { groups, transitiveMembers, type Group } from '../../people/groups.ts';
import { everybody, person } from '../../people.ts';
import type { TenantDeps } from '../../tenant-deps.ts';
import { GraphError } from '../graph-error.ts';
import { metadata } from '../resources.ts';
import { serve, type GraphCall, type GraphEnv } from '../serve.ts';
import { answerList } from './answer-list.ts';
import { groupEntry, personEntry, writtenGroup, writtenPerson, type Reach } from './directory-entries.ts';
import { basicProperties, groupType, userType, type DirectoryType } from './directory-type.ts';
import { parseEntryQuery, parseListQuery, type ListQuery } from './list-query.ts';

const addressOf = ({ c }: GraphCall): URL => new URL(c.req.url);

function reachOf({ caller }: GraphCall): Reach {
  if (caller.scopes.includes('User.Read.All')) return 'full';
  return caller.scopes.includes('User.ReadBasic.All') ? 'basic' : 'id';
}

const isBeyondBasic = (name: string): boolean => !basicProperties.includes(name);

const forbidden = (): GraphError =>
  new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

const listQuery = (call: GraphCall, type: DirectoryType, isCast: boolean): ListQuery =>
  parseListQuery(
    addressOf(call).searchParams,
    type,
    call.c.req.header('ConsistencyLevel')?.toLowerCase() === 'eventual',
    isCast,
  );

/** @throws {GraphError} 404 */
function groupOf({ c }: GraphCall): Group {
  const group = groups.find(({ id }) => id === c.req.param('group')?.toLowerCase());
  if (group === undefined) throw new GraphError(404, 'Request_ResourceNotFound', 'The directory holds no such group.');
  return group;
}

/** People and groups: finding them, and who is in a group. */
export function directoryRoutes(app: Hono<GraphEnv>, deps: TenantDeps): void {
  const text = textWriter(deps.scenario);
  const { beyondBasic, pageLimit } = deps.scenario.helpdesk;
  const refuseSelect = (select: readonly string[] | null, reach: Reach): void => {
    if (reach !== 'full' && beyondBasic === 'forbidden' && select?.some(isBeyondBasic) === true) throw forbidden();
  };

  app.get(
    '/users',
    serve(deps, 'users', (call) => {
      const query = listQuery(call, userType, false);
      const reach = reachOf(call);
      refuseSelect(query.select, reach);
      if (reach !== 'full' && query.filter?.properties.some(isBeyondBasic) === true) throw forbidden();
      return answerList(everybody.map(personEntry), query, addressOf(call), 'users', pageLimit, (entry) =>
        writtenPerson(entry, query.select, reach, text),
      );
    }),
  );
  app.get(
    '/users/:user',
    serve(deps, 'user', (call) => {
      const select = parseEntryQuery(addressOf(call).searchParams, userType);
      // Everybody may read all of themselves.
      const reach = call.caller.person.id === call.subject.id ? 'full' : reachOf(call);
      refuseSelect(select, reach);
      const context = { '@odata.context': `${metadata}users/$entity` };
      return Response.json({ ...context, ...writtenPerson(personEntry(call.subject), select, reach, text) });
    }),
  );
  app.get(
    '/groups',
    serve(deps, 'groups', (call) => {
      const query = listQuery(call, groupType, false);
      return answerList(groups.map(groupEntry), query, addressOf(call), 'groups', pageLimit, (entry) =>
        writtenGroup(entry, query.select, text),
      );
    }),
  );
  app.get(
    '/groups/:group',
    serve(deps, 'groups', (call) => {
      const select = parseEntryQuery(addressOf(call).searchParams, groupType);
      const context = { '@odata.context': `${metadata}groups/$entity` };
      return Response.json({ ...context, ...writtenGroup(groupEntry(groupOf(call)), select, text) });
    }),
  );
  app.get(
    '/groups/:group/transitiveMembers/microsoft.graph.user',
    serve(deps, 'group-members', (call) => {
      const query = listQuery(call, userType, true);
      const reach = reachOf(call);
      refuseSelect(query.select, reach);
      const members = transitiveMembers(groupOf(call)).people.map((name) => personEntry(person(name)));
      return answerList(members, query, addressOf(call), 'users', pageLimit, (entry) =>
        writtenPerson(entry, query.select, reach, text),
      );
    }),
  );
  app.get(
    '/groups/:group/transitiveMembers',
    serve(deps, 'group-members', (call) => {
      const query = listQuery(call, userType, false);
      const reach = reachOf(call);
      refuseSelect(query.select, reach);
      const members = transitiveMembers(groupOf(call));
      const inner = members.groups.map(groupEntry);
      const people = members.people.map((name) => personEntry(person(name)));
      return answerList([...people, ...inner], query, addressOf(call), 'directoryObjects', pageLimit, (entry) =>
        inner.includes(entry)
          ? { '@odata.type': '#microsoft.graph.group', ...writtenGroup(entry, null, text) }
          : { '@odata.type': '#microsoft.graph.user', ...writtenPerson(entry, query.select, reach, text) },
      );
    }),
  );
}
