import type { Hono } from 'hono/tiny';
import type { TenantDeps } from '../tenant-deps.ts';
import { metadata } from './resources.ts';
import { serve, type GraphEnv } from './serve.ts';

/** `revokeSignInSessions`: no refresh token of the person serves any more; access tokens live on until they are over. */
export function revokeRoute(app: Hono<GraphEnv>, deps: TenantDeps): void {
  app.post(
    '/users/:user/revokeSignInSessions',
    serve(deps, 'revoke-sessions', ({ state, subject }) => {
      // A guest's sessions are those of the home tenant.
      if (subject.userType === 'Member')
        for (const session of Object.values(state.sessions)) session.revoked ||= session.person === subject.name;
      return Response.json({ '@odata.context': `${metadata}Edm.Boolean`, value: true });
    }),
  );
}
