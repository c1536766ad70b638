import { Hono } from 'hono/tiny';
import { textWriter } from '../hostile-text.ts';
import type { TenantDeps } from '../tenant-deps.ts';
import { accessPassRoutes } from './access-pass-routes.ts';
import { asGraphError } from './as-graph-error.ts';
import { batch } from './batch-route.ts';
import { directoryRoutes } from './directory/directory-routes.ts';
import { surroundingsRoutes } from './directory/surroundings-routes.ts';
import { GraphError } from './graph-error.ts';
import { keyRoutes } from './key-routes.ts';
import { passPolicyResource } from './pass-resources.ts';
import { requireReader, tenantRoutes } from '../readiness/tenant-routes.ts';
import { deviceResource, metadata, methodResources, policyResource, userResource } from './resources.ts';
import { keysOf } from '../tenant-state.ts';
import { revokeRoute } from './revoke-route.ts';
import { select } from './select.ts';
import { refusal, serve, type GraphEnv } from './serve.ts';

/** What Graph lets a page of another origin read. */
const exposed =
  'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, Retry-After';

/**
 * Microsoft Graph v1.0, as much of it as Latchkey talks to.
 * @param dispatch how a request of a batch gets back to this app
 */
export function graphApp(deps: TenantDeps, dispatch: (request: Request) => Promise<Response>): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  const text = textWriter(deps.scenario);

  app.use('*', async (c, next) => {
    const requestId = crypto.randomUUID();
    const clientRequestId = c.req.header('client-request-id') ?? requestId;
    c.set('ids', { requestId, clientRequestId });
    await next();
    c.header('request-id', requestId);
    c.header('client-request-id', clientRequestId);
    c.header('Date', new Date(deps.clock.now()).toUTCString());
    c.header('Cache-Control', 'no-cache');
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Access-Control-Expose-Headers', exposed);
  });
  app.options('*', (c) => {
    c.header('Access-Control-Allow-Methods', 'GET, POST, PATCH, PUT, DELETE');
    c.header('Access-Control-Allow-Headers', c.req.header('Access-Control-Request-Headers') ?? 'authorization');
    c.header('Access-Control-Max-Age', '3600');
    return c.body(null, 200);
  });
  app.onError((error, c) => refusal(c, asGraphError(error), deps));

  // The service document, which anybody may read; ours lists nothing.
  app.get('/', () => Response.json({ '@odata.context': metadata.replace(/#$/, ''), value: [] }));
  // `/$batch`, see routedPath()
  app.post('/batch', async (c) => {
    const json: unknown = await c.req.json().catch(() => null);
    return batch(json, c.req.header('Authorization') ?? '', dispatch);
  });
  app.get(
    '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/:method',
    serve(deps, 'policy', (call) => {
      const { c, state, caller } = call;
      // The employees' page and the room practise with whoever there is; who asks about a tenant needs the role.
      if (caller.appId === state.directory.setupClientId) requireReader('methods-policy', call);
      switch (c.req.param('method')?.toLowerCase()) {
        case 'fido2':
          return Response.json(policyResource(deps.scenario, text));
        case 'temporaryaccesspass':
          return Response.json(passPolicyResource(deps.scenario.helpdesk.passPolicy));
        default:
          throw new GraphError(404, 'ResourceNotFound', 'The practice tenant has no policy for this method.');
      }
    }),
  );
  app.get(
    '/me',
    serve(deps, 'me', ({ c, subject }) =>
      Response.json({
        '@odata.context': `${metadata}users/$entity`,
        ...select(userResource(subject, text), c.req.query('$select')),
      }),
    ),
  );
  directoryRoutes(app, deps);
  surroundingsRoutes(app, deps);
  revokeRoute(app, deps);
  tenantRoutes(app, deps);
  for (const base of ['/me', '/users/:user']) {
    for (const path of ['/ownedDevices', '/ownedDevices/microsoft.graph.device', '/registeredDevices'])
      app.get(
        `${base}${path}`,
        serve(deps, 'devices', ({ c, caller, subject }) => {
          const mayRead = caller.scopes.some((scope) => scope === 'Device.Read.All' || scope === 'Directory.Read.All');
          const value =
            subject.userType === 'Guest'
              ? []
              : [select(deviceResource(subject, mayRead, text), c.req.query('$select'))];
          return Response.json({ '@odata.context': `${metadata}directoryObjects`, value });
        }),
      );
    app.get(
      `${base}/authentication/methods`,
      serve(deps, 'list-methods', ({ state, subject, now }) =>
        Response.json({
          '@odata.context': `${metadata}users('user')/authentication/methods`,
          value: methodResources(
            subject,
            keysOf(state, subject.name).filter(({ listedAt }) => listedAt <= now),
            text,
          ),
        }),
      ),
    );
    keyRoutes(app, base, deps);
    accessPassRoutes(app, base, deps);
  }
  app.all('*', (c) => {
    const segment = new URL(c.req.url).pathname.split('/').at(-1) ?? '';
    throw new GraphError(400, 'BadRequest', `Resource not found for the segment '${segment}'.`);
  });
  return app;
}
