import type { Context, Handler } from 'hono';
import { readAccessToken, type Caller } from '../entra/tokens.ts';
import { textWriter } from '../hostile-text.ts';
import { person, personByIdOrName, type Person } from '../people.ts';
import type { TenantDeps } from '../tenant-deps.ts';
import type { TenantState } from '../tenant-state.ts';
import { transientFault } from './faults.ts';
import { errorEnvelope, GraphError, type RequestIds } from './graph-error.ts';
import { refuseAsPlayed } from './refuse-as-played.ts';
import { requirePermission, type Operation } from './permissions.ts';

export interface GraphEnv {
  Variables: { ids: RequestIds };
}

/** One authorised request to Graph, with the state that it may change. */
export interface GraphCall {
  readonly c: Context<GraphEnv>;
  readonly state: TenantState;
  readonly caller: Caller;
  /** Whose things it is about. */
  readonly subject: Person;
  readonly viaMe: boolean;
  readonly now: number;
}

const challenge = {
  'WWW-Authenticate':
    'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
};

async function authenticate(c: Context<GraphEnv>, state: TenantState, now: number): Promise<Caller> {
  const token = /^Bearer (\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  const caller = token === undefined ? null : await readAccessToken(state, token, now);
  if (caller === null)
    throw new GraphError(401, 'InvalidAuthenticationToken', 'The access token is missing, invalid or over.', challenge);
  return caller;
}

/** The refusal as Graph would send it. */
export function refusal(c: Context<GraphEnv>, error: GraphError, { scenario, clock }: TenantDeps): Response {
  const said = { code: error.code, message: textWriter(scenario)(error.message) };
  return Response.json(errorEnvelope(said, c.get('ids'), clock.now()), {
    status: error.status,
    headers: error.headers,
  });
}

/**
 * A route of Graph: authenticates, shows the scenario's faults, finds whom it is about, checks permissions, and then
 * lets `act` answer, with the state locked. What `act` throws changes nothing.
 */
export const serve =
  (deps: TenantDeps, operation: Operation, act: (call: GraphCall) => Promise<Response> | Response): Handler<GraphEnv> =>
  (c) =>
    deps.store.update(async (state) => {
      const now = deps.clock.now();
      const caller = await authenticate(c, state, now);
      const fault = transientFault(state, deps.scenario, operation, now);
      // Not thrown: that it was shown has to be kept.
      if (fault !== null) return refusal(c, fault, deps);
      const user = c.req.param('user');
      const subject = user === undefined ? person(caller.person.name) : personByIdOrName(user);
      if (subject === null)
        throw new GraphError(404, 'Request_ResourceNotFound', 'The directory holds no such person.');
      requirePermission(operation, caller, subject, user === undefined);
      refuseAsPlayed(deps.scenario, operation, caller, now);
      return act({ c, state, caller, subject, viaMe: user === undefined, now });
    });
