import { Hono } from 'hono/tiny';
import { entraApp } from './entra/entra-app.ts';
import { graphApp } from './graph/graph-app.ts';
import { practiceRoutes } from './practice-routes.ts';
import type { TenantDeps } from './tenant-deps.ts';

/**
 * Where the router looks: Graph and Entra by host, and without the two spellings that its patterns cannot hold
 * (`/$batch`, and `creationOptions()` as Microsoft's SDKs write it).
 */
function routedPath(request: Request): string {
  const { hostname, pathname } = new URL(request.url);
  const host = hostname === 'graph.microsoft.com' ? 'graph' : 'login';
  return `/${host}${pathname.replace(/\/\$batch$/, '/batch').replace(/\/creationOptions(\(\)|%28%29)$/, '/creationOptions')}`;
}

/** A practice tenant: Entra ID and Graph as one function from a request to its answer. */
export interface Tenant {
  /** Answers requests to login.microsoftonline.com, login.microsoft.com and graph.microsoft.com. See lost-answer.ts. */
  fetch(request: Request): Promise<Response>;
}

/** The same in a browser and in Node. */
export function createTenant(deps: TenantDeps): Tenant {
  const app = new Hono({ getPath: routedPath });
  const dispatch = async (request: Request): Promise<Response> => app.fetch(request);
  app.route('/graph/v1.0', graphApp(deps, dispatch));
  app.route('/login/practice', practiceRoutes(deps));
  app.route('/login', entraApp(deps));
  return {
    async fetch(request) {
      if (deps.scenario.lateness > 0) await deps.clock.wait(deps.scenario.lateness);
      return dispatch(request);
    },
  };
}
