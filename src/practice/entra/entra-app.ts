import { Hono } from 'hono/tiny';
import type { TenantDeps } from '../tenant-deps.ts';
import { instanceDiscovery, openIdConfiguration } from './discovery.ts';
import { EntraError, entraErrorBody } from './entra-error.ts';
import { redeem } from './redeem.ts';
import { publicSigningKey } from './tokens.ts';

/** Entra ID's endpoints, but for the page on which a person signs in (practice-routes.ts). */
export function entraApp(deps: TenantDeps): Hono {
  const { store, clock, scenario } = deps;
  const app = new Hono();

  app.use('*', async (c, next) => {
    await next();
    c.header('Access-Control-Allow-Origin', c.req.header('Origin') ?? '*');
    c.header('Access-Control-Expose-Headers', 'Content-Length, Content-Encoding, x-ms-request-id, x-ms-clitelem');
    c.header('Cache-Control', 'no-store, no-cache');
    c.header('x-ms-request-id', crypto.randomUUID());
  });
  app.options('*', (c) => {
    c.header('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
    c.header('Access-Control-Allow-Headers', c.req.header('Access-Control-Request-Headers') ?? 'content-type');
    return c.body(null, 200);
  });
  app.onError((error, c) => {
    if (!(error instanceof EntraError)) return c.json({ error: 'server_error', error_description: error.message }, 500);
    const correlationId = c.req.header('client-request-id') ?? c.req.query('client-request-id') ?? crypto.randomUUID();
    return c.json(entraErrorBody(error, clock.now(), correlationId), error.error === 'unauthorized_client' ? 401 : 400);
  });

  app.get('/common/discovery/instance', (c) => c.json(instanceDiscovery(store.read().directory)));
  app.get('/common/v2.0/.well-known/openid-configuration', (c) => c.json(openIdConfiguration({ tenantId: 'common' })));
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (c) => {
    const { directory } = store.read();
    requireTenant(c.req.param('tenant'), directory.tenantId);
    return c.json(openIdConfiguration(directory));
  });
  app.get('/:tenant/discovery/v2.0/keys', async () =>
    Response.json({ keys: [await store.update((state) => publicSigningKey(state))] }),
  );
  app.post('/:tenant/oauth2/v2.0/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const answer = await store.update((state) => {
      requireTenant(c.req.param('tenant'), state.directory.tenantId);
      return redeem(state, scenario, form, clock.now());
    });
    return c.json(answer);
  });
  return app;
}

function requireTenant(asked: string, tenantId: string): void {
  if (asked.toLowerCase() !== tenantId.toLowerCase())
    throw new EntraError('invalid_request', 90002, `The directory '${asked}' is not known here.`);
}
