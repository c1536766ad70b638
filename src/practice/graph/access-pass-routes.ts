import type { Hono } from 'hono/tiny';
import { randomBytes } from '../base64.ts';
import type { TenantDeps } from '../tenant-deps.ts';
import type { AccessPass } from '../tenant-state.ts';
import { GraphError } from './graph-error.ts';
import { accessPassResource } from './pass-resources.ts';
import { refuseUnlicensed } from './refuse-options.ts';
import { metadata } from './resources.ts';
import { serve, type GraphCall, type GraphEnv } from './serve.ts';
import { wantedPass } from './wanted-pass.ts';

/** No letters or digits that are taken for one another when read out over the phone. */
const passAlphabet = 'ABCDEFGHJKLMNPQRTUVWXYZ2346789';
const passText = (length: number): string =>
  Array.from(randomBytes(length), (byte) => passAlphabet.charAt(byte % passAlphabet.length)).join('');

/** Temporary Access Pass under `base` (`/me` or `/users/:user`). One pass a person: a new one takes the old one's place. */
export function accessPassRoutes(app: Hono<GraphEnv>, base: string, deps: TenantDeps): void {
  const path = `${base}/authentication/temporaryAccessPassMethods`;
  const context = `${metadata}users('user')/authentication/temporaryAccessPassMethods`;
  const { passPolicy } = deps.scenario.helpdesk;
  const resource = (pass: AccessPass, secret: string | null, now: number) =>
    accessPassResource(pass, secret, passPolicy, now);
  const one = ({ c, state, subject }: GraphCall): AccessPass => {
    const pass = state.accessPasses[subject.name];
    if (pass === undefined || pass.id !== c.req.param('pass'))
      throw new GraphError(404, 'ResourceNotFound', 'The person has no such pass.');
    return pass;
  };
  app.get(
    path,
    serve(deps, 'list-access-passes', ({ state, subject, now }) => {
      const pass = state.accessPasses[subject.name];
      return Response.json({ '@odata.context': context, value: pass === undefined ? [] : [resource(pass, null, now)] });
    }),
  );
  app.get(
    `${path}/:pass`,
    serve(deps, 'list-access-passes', (call) =>
      Response.json({ '@odata.context': `${context}/$entity`, ...resource(one(call), null, call.now) }),
    ),
  );
  app.post(
    path,
    serve(deps, 'write-access-passes', async ({ c, state, subject, now }) => {
      refuseUnlicensed(deps.scenario);
      if (subject.userType === 'Guest')
        throw new GraphError(400, 'BadRequest', 'Guests get no Temporary Access Pass here.');
      const wanted = wantedPass(await c.req.text(), passPolicy, now);
      const pass: AccessPass = { id: crypto.randomUUID(), createdAt: now, used: false, ...wanted };
      state.accessPasses[subject.name] = pass;
      return Response.json(
        { '@odata.context': `${context}/$entity`, ...resource(pass, passText(passPolicy.length), now) },
        { status: 201 },
      );
    }),
  );
  app.delete(
    `${path}/:pass`,
    serve(deps, 'write-access-passes', (call) => {
      one(call);
      call.state.accessPasses[call.subject.name] = undefined;
      return new Response(null, { status: 204 });
    }),
  );
}
