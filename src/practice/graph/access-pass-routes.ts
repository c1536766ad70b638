import type { Hono } from 'hono/tiny';
import { randomBytes } from '../base64.ts';
import type { TenantDeps } from '../tenant-deps.ts';
import type { AccessPass } from '../tenant-state.ts';
import { GraphError } from './graph-error.ts';
import { accessPassResource, metadata } from './resources.ts';
import { serve, type GraphCall, type GraphEnv } from './serve.ts';

const bad = (message: string) => new GraphError(400, 'BadRequest', message);

async function wanted({ c, now }: GraphCall): Promise<Omit<AccessPass, 'id' | 'createdAt'>> {
  const text = await c.req.text();
  let body: Record<string, unknown>;
  try {
    body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  } catch {
    throw bad('The body is not JSON.');
  }
  const known = ['startDateTime', 'lifetimeInMinutes', 'isUsableOnce', '@odata.type'];
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown !== undefined) throw bad(`The property '${unknown}' does not exist here.`);
  const lifetimeInMinutes = body['lifetimeInMinutes'] ?? 60;
  if (typeof lifetimeInMinutes !== 'number' || lifetimeInMinutes < 10 || lifetimeInMinutes > 480)
    throw bad('The policy allows a lifetime of 10 to 480 minutes.');
  const asked = body['startDateTime'];
  const startsAt = asked === undefined ? now : Date.parse(typeof asked === 'string' ? asked : '');
  if (Number.isNaN(startsAt)) throw bad('startDateTime is not a time.');
  return { startsAt, lifetimeInMinutes, isUsableOnce: body['isUsableOnce'] === true };
}

/** No letters or digits that are taken for one another when read out over the phone. */
const passAlphabet = 'ABCDEFGHJKLMNPQRTUVWXYZ2346789';
const passText = (): string =>
  Array.from(randomBytes(8), (byte) => passAlphabet.charAt(byte % passAlphabet.length)).join('');

/** Temporary Access Pass under `base` (`/me` or `/users/:user`). One pass a person: a new one takes the old one's place. */
export function accessPassRoutes(app: Hono<GraphEnv>, base: string, deps: TenantDeps): void {
  const path = `${base}/authentication/temporaryAccessPassMethods`;
  const context = `${metadata}users('user')/authentication/temporaryAccessPassMethods`;
  const one = ({ c, state, subject }: GraphCall): AccessPass => {
    const pass = state.accessPasses[subject.name].find(({ id }) => id === c.req.param('pass'));
    if (pass === undefined) throw new GraphError(404, 'ResourceNotFound', 'The person has no such pass.');
    return pass;
  };
  app.get(
    path,
    serve(deps, 'list-access-passes', ({ state, subject, now }) =>
      Response.json({
        '@odata.context': context,
        value: state.accessPasses[subject.name].map((pass) => accessPassResource(pass, null, now)),
      }),
    ),
  );
  app.get(
    `${path}/:pass`,
    serve(deps, 'list-access-passes', (call) =>
      Response.json({ '@odata.context': `${context}/$entity`, ...accessPassResource(one(call), null, call.now) }),
    ),
  );
  app.post(
    path,
    serve(deps, 'write-access-passes', async (call) => {
      const { state, subject, now } = call;
      if (subject.userType === 'Guest') throw bad('Guests get no Temporary Access Pass here.');
      const pass: AccessPass = { id: crypto.randomUUID(), createdAt: now, ...(await wanted(call)) };
      state.accessPasses[subject.name] = [pass];
      return Response.json(
        { '@odata.context': `${context}/$entity`, ...accessPassResource(pass, passText(), now) },
        { status: 201 },
      );
    }),
  );
  app.delete(
    `${path}/:pass`,
    serve(deps, 'write-access-passes', (call) => {
      const removed = one(call);
      call.state.accessPasses[call.subject.name] = call.state.accessPasses[call.subject.name].filter(
        ({ id }) => id !== removed.id,
      );
      return new Response(null, { status: 204 });
    }),
  );
}
