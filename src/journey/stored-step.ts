import * as v from 'valibot';
import { problemCodes, type Problem } from '../support/problem.ts';
import type { CreatedCredential, CreationOptions, KnownKey, RegisteredKey } from './registration.ts';
import { stepVersion, type SignInReturnedStep, type Step } from './step.ts';

const knownKey = v.object({ id: v.string(), name: v.string(), aaguid: v.nullable(v.string()) });
const knownKeys: v.GenericSchema<unknown, KnownKey[] | null> = v.nullable(v.array(knownKey));
const registeredKey: v.GenericSchema<unknown, RegisteredKey> = v.object({
  ...knownKey.entries,
  model: v.nullable(v.string()),
  attestation: v.picklist(['attested', 'not-attested', 'unknown']),
  passkeyType: v.picklist(['device-bound', 'synced', 'unknown']),
  created: v.nullable(v.number()),
});
const route = v.picklist(['in-page', 'companion', 'hand-off']);
const signInRequest = v.object({
  prompt: v.nullable(v.picklist(['login', 'select_account'])),
  claims: v.nullable(v.string()),
});
const problem: v.GenericSchema<unknown, Problem> = v.object({
  code: v.picklist(problemCodes),
  facts: v.object({
    status: v.exactOptional(v.number()),
    errorCode: v.exactOptional(v.string()),
    message: v.exactOptional(v.string()),
    requestId: v.exactOptional(v.string()),
    aadsts: v.exactOptional(v.string()),
    elapsed: v.exactOptional(v.number()),
  }),
});
const options: v.GenericSchema<unknown, CreationOptions> = v.object({
  publicKey: v.looseObject({ rp: v.object({ id: v.string(), name: v.string() }) }),
  deadline: v.number(),
});
const credential: v.GenericSchema<unknown, CreatedCredential> = v.object({
  id: v.string(),
  clientDataJSON: v.string(),
  attestationObject: v.string(),
  clientExtensionResults: v.record(v.string(), v.unknown()),
  aaguid: v.string(),
  model: v.nullable(v.string()),
});
const carried = {
  version: v.literal(stepVersion),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  pending: v.nullable(v.number()),
  keyName: v.pipe(v.string(), v.maxLength(60)),
  round: v.picklist(['first', 'spare']),
  leaving: v.nullable(signInRequest),
  problem: v.nullable(problem),
};
const offer = v.nullable(signInRequest);

const plainSteps = [
  v.object({ ...carried, name: v.literal('start') }),
  v.object({ ...carried, name: v.literal('key') }),
  v.object({ ...carried, name: v.literal('sign-in') }),
  v.object({
    ...carried,
    ...{ name: v.literal('account'), state: v.picklist(['looking', 'shown']), keys: knownKeys },
    ...{ passable: v.boolean(), route, permitted: v.boolean(), offer },
  }),
  v.object({
    ...carried,
    ...{ name: v.literal('create'), state: v.picklist(['ready', 'queued', 'fetching', 'touching']), keys: knownKeys },
    ...{ options: v.nullable(options), route: v.nullable(route), signedInAgain: v.boolean(), offer },
  }),
  v.object({
    ...carried,
    ...{ name: v.literal('save'), state: v.picklist(['queued', 'saving', 'checking', 'failed', 'over']), credential },
    ...{ deadline: v.number(), keys: knownKeys, displayName: v.string(), attempts: v.number(), route, offer },
  }),
  v.object({
    ...carried,
    name: v.literal('hand-off'),
    reason: v.picklist(['forecast', 'chosen', 'not-supported', 'forbidden', 'cannot-create', 'no-permission']),
    state: v.picklist(['preparing', 'ready', 'watching', 'choosing', 'paused']),
    baseline: v.nullable(v.array(v.string())),
    openedAt: v.nullable(v.number()),
    appeared: v.array(registeredKey),
    offer,
  }),
  v.object({
    ...carried,
    ...{ name: v.literal('done'), state: v.picklist(['reading', 'verified', 'unlisted', 'told']) },
    ...{
      key: v.nullable(registeredKey),
      methodId: v.nullable(v.string()),
      credentialId: v.nullable(v.string()),
      route,
    },
  }),
  v.object({ ...carried, name: v.literal('lock-screen') }),
  v.object({ ...carried, name: v.literal('spare') }),
] as const;

const plainStep: v.GenericSchema<unknown, SignInReturnedStep['origin']> = v.variant('name', plainSteps);
const step: v.GenericSchema<unknown, Step> = v.variant('name', [
  ...plainSteps,
  v.object({ ...carried, name: v.literal('sign-in-returned'), origin: plainStep }),
]);

/**
 * Parses a step that was kept across a reload (J2). What it says is checked as if a stranger had written it.
 * @returns the step, or null where it is not one of this version
 */
export function parseStep(stored: unknown): Step | null {
  const parsed = v.safeParse(step, stored);
  return parsed.success ? parsed.output : null;
}
