import type { Hono } from 'hono/tiny';
import { textWriter } from '../hostile-text.ts';
import { lostAnswer } from '../lost-answer.ts';
import { refuseBeyondLimit, registerKey } from '../register-key.ts';
import type { TenantDeps } from '../tenant-deps.ts';
import { keysOf, type StoredKey } from '../tenant-state.ts';
import { creationOptionsAnswer, newCreationOptions } from './new-creation-options.ts';
import { losesAnswer } from './faults.ts';
import { GraphError } from './graph-error.ts';
import { optionsAsPlayed } from './options-as-played.ts';
import { refuseCreationOptions } from './refuse-options.ts';
import { keyResource, metadata } from './resources.ts';
import { parseSaveBody } from './save-body.ts';
import { serve, type GraphCall, type GraphEnv } from './serve.ts';

async function jsonBody({ c }: GraphCall): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw new GraphError(400, 'BadRequest', 'The body is not JSON.');
  }
}

/** `fido2Methods` under `base` (`/me` or `/users/:user`). */
export function keyRoutes(app: Hono<GraphEnv>, base: string, deps: TenantDeps): void {
  const { scenario } = deps;
  const text = textWriter(scenario);
  const path = `${base}/authentication/fido2Methods`;
  const context = `${metadata}users('user')/authentication/fido2Methods`;
  const listed = ({ state, subject, now }: GraphCall): StoredKey[] =>
    keysOf(state, subject.name).filter(({ listedAt }) => listedAt <= now);
  const one = (call: GraphCall): StoredKey => {
    const id = call.c.req.param('key');
    const key = listed(call).find((candidate) => candidate.id === id);
    if (key === undefined) throw new GraphError(404, 'ResourceNotFound', 'The person has no such key.');
    return key;
  };

  app.get(
    path,
    serve(deps, 'list-keys', (call) =>
      Response.json({ '@odata.context': context, value: listed(call).map((key) => keyResource(key, text)) }),
    ),
  );
  // Before the route of one key, which would take `creationOptions` for an id.
  app.get(
    `${path}/creationOptions`,
    serve(deps, 'creation-options', async ({ state, caller, subject, viaMe, now }) => {
      refuseCreationOptions(scenario, caller, subject, viaMe);
      refuseBeyondLimit(state, subject, scenario);
      const options = await newCreationOptions(state, scenario, subject, now);
      const answer = creationOptionsAnswer(options, scenario, subject, deps.rp.id, text);
      return Response.json(optionsAsPlayed(answer, scenario.proof.options));
    }),
  );
  app.get(
    `${path}/:key`,
    serve(deps, 'read-key', (call) =>
      Response.json({ '@odata.context': `${context}/$entity`, ...keyResource(one(call), text) }),
    ),
  );
  app.delete(
    `${path}/:key`,
    serve(deps, 'remove-key', (call) => {
      const removed = one(call);
      if (scenario.proof.removal === 'lost') return lostAnswer();
      const { state, subject } = call;
      state.keys[subject.name] = keysOf(state, subject.name).filter(({ id }) => id !== removed.id);
      return new Response(null, { status: 204 });
    }),
  );
  app.post(
    path,
    serve(deps, 'save-key', async (call) => {
      const { state, subject, viaMe, now } = call;
      if (scenario.creationOptions === 'not-for-me' && viaMe)
        throw new GraphError(405, 'methodNotAllowed', 'The method is not supported for this URL.');
      const credential = parseSaveBody(await jsonBody(call));
      const key = await registerKey(state, scenario, subject, credential, deps.rp, now);
      if (losesAnswer(state, scenario)) return lostAnswer();
      return Response.json(
        { '@odata.context': `${context}/$entity`, ...keyResource(key, text) },
        {
          status: 201,
          headers: {
            Location: `https://graph.microsoft.com/v1.0${base}/authentication/fido2Methods/${encodeURIComponent(key.id)}`,
          },
        },
      );
    }),
  );
}
