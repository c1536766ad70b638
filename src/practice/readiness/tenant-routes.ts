import type { Hono } from 'hono/tiny';
import { GraphError } from '../graph/graph-error.ts';
import { metadata } from '../graph/resources.ts';
import { serve, type GraphCall, type GraphEnv } from '../graph/serve.ts';
import type { Operation } from '../graph/permissions.ts';
import { textWriter } from '../hostile-text.ts';
import { groups, transitiveMembers } from '../people/groups.ts';
import type { Role } from '../people/roles.ts';
import type { TenantDeps } from '../tenant-deps.ts';
import { accessResource, strengthNames, strengthResource } from './access-resources.ts';
import * as resources from './tenant-resources.ts';

const readers: Partial<Record<Operation, readonly Role[]>> = {
  'methods-policy': ['global-reader'],
  strengths: ['global-reader'],
  'access-policies': ['global-reader'],
  'registration-report': ['global-reader', 'reports-reader'],
  intune: ['global-reader'],
};

/** What Microsoft's pages ask of whoever reads it, beside the permission: of the roles held here, these. */
export function requireReader(operation: Operation, { caller }: Pick<GraphCall, 'caller'>): void {
  const wanted = readers[operation];
  if (wanted === undefined || caller.roles.some(({ role, unit }) => unit === null && wanted.includes(role))) return;
  throw new GraphError(403, 'AccessDenied', 'The signed-in person has no role that may read this.');
}

const notFound = (): GraphError =>
  new GraphError(404, 'Request_ResourceNotFound', 'The directory holds no such object.');

/** What of a tenant only an administrator's page asks for. Nothing here changes anything. */
export function tenantRoutes(app: Hono<GraphEnv>, deps: TenantDeps): void {
  const { scenario, clock } = deps;
  const text = textWriter(scenario);
  const { readiness } = scenario;
  const get = (path: string, operation: Operation, answer: (call: GraphCall) => Response): void => {
    app.get(
      path,
      serve(deps, operation, (call) => {
        requireReader(operation, call);
        return answer(call);
      }),
    );
  };
  const list = (type: string, value: unknown[], more: object = {}): Response =>
    Response.json({ '@odata.context': `${metadata}${type}`, ...more, value });

  get('/policies/authenticationMethodsPolicy', 'methods-policy', () =>
    Response.json(resources.methodsPolicyResource(scenario, text)),
  );
  get('/policies/authenticationStrengthPolicies', 'strengths', () =>
    list(
      'policies/authenticationStrengthPolicies',
      strengthNames.map((name) => strengthResource(name, text, true)),
    ),
  );
  get('/identity/conditionalAccess/policies', 'access-policies', ({ c }) => {
    const from = Number(c.req.query('$skiptoken') ?? 0);
    const to = from + readiness.accessPage;
    const page = readiness.access
      .map((play, index) => accessResource(play, index + 1, text, readiness.expandsStrengths))
      .slice(from, to);
    const next = new URL(c.req.url);
    next.searchParams.set('$skiptoken', String(to));
    const more = to < readiness.access.length ? { '@odata.nextLink': next.href } : {};
    return list('identity/conditionalAccess/policies', page, more);
  });

  const application = ({ c, state }: GraphCall): void => {
    const { clientId } = state.directory;
    const asked = /\(appId=(?:'|%27)([^'%]+)(?:'|%27)\)/i.exec(new URL(c.req.url).pathname)?.[1];
    if (asked?.toLowerCase() !== clientId.toLowerCase()) throw notFound();
  };
  get('/:applications{applications\\(appId=[^/]+\\)}', 'applications', (call) => {
    application(call);
    if (readiness.app.foreign) throw notFound();
    return Response.json(resources.applicationResource(scenario, call.state.directory, text));
  });
  get('/:applications{applications\\(appId=[^/]+\\)}/owners', 'applications', (call) => {
    application(call);
    if (readiness.app.foreign) throw notFound();
    return list('directoryObjects', resources.ownerResources(scenario, text));
  });
  get('/:principals{servicePrincipals\\(appId=[^/]+\\)}', 'service-principals', (call) => {
    application(call);
    return Response.json(resources.principalResource(scenario, call.state.directory, text));
  });
  get('/oauth2PermissionGrants', 'grants', ({ c }) => {
    if (c.req.query('$filter') !== `clientId eq '${resources.practicePrincipal}'`)
      throw new GraphError(400, 'Request_UnsupportedQuery', 'The practice tenant knows one filter here.');
    return list('oauth2PermissionGrants', resources.grantResources(scenario));
  });

  get('/reports/authenticationMethods/:by{usersRegisteredByMethod\\(.+\\)}', 'registration-report', () =>
    Response.json(resources.summaryResource(scenario)),
  );
  get('/reports/authenticationMethods/userRegistrationDetails', 'registration-report', () =>
    list('reports/authenticationMethods/userRegistrationDetails', [resources.registrationResource(text, clock.now())]),
  );
  get('/deviceManagement/deviceConfigurations', 'intune', () =>
    list('deviceManagement/deviceConfigurations', resources.intuneResources(scenario, text)),
  );

  app.post(
    '/users/:user/checkMemberGroups',
    serve(deps, 'check-groups', async ({ c, subject }) => {
      const body: unknown = await c.req.json().catch(() => null);
      const asked = (body as { groupIds?: unknown } | null)?.groupIds;
      if (
        !Array.isArray(asked) ||
        asked.length === 0 ||
        asked.length > 20 ||
        !asked.every((id) => typeof id === 'string')
      )
        throw new GraphError(400, 'Request_BadRequest', 'groupIds has to hold one to twenty ids.');
      const isIn = groups.filter((group) => transitiveMembers(group).people.includes(subject.name));
      return list(
        'Collection(Edm.String)',
        asked.filter((id) => isIn.some((group) => group.id === id.toLowerCase())),
      );
    }),
  );
}
