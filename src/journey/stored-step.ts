import { acceptanceReasons } from '../keys/acceptance/acceptance.ts';
import { warnings } from '../checks/warning.ts';
import type { AuthenticatorKind } from '../keys/catalogue.ts';
import { routeNames } from '../registration/route-name.ts';
import { problemCodes } from '../support/problem.ts';
import { handOffReasons } from './hand-off-reasons.ts';
import { migrateStep } from './migrate-step.ts';
import { stepVersion, type Step } from './step.ts';

/** Whether a stored value has a shape. By hand: a schema library would weigh on the first screen. */
type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const matching =
  (pattern: RegExp): Shape =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
/** No halves of a character, on which making an address of it would fail. */
const fromCatalogue = matching(/^[^\p{Cs}]{1,200}$/u);
const number: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
const truth: Shape = (value) => typeof value === 'boolean';
const oneOf =
  (...known: readonly unknown[]): Shape =>
  (value) =>
    known.includes(value);
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
const absentOr =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);
const list =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
const anyObject: Shape = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with these members; others are allowed only where `open` says so. */
function object(members: Readonly<Record<string, Shape>>, open = false): Shape {
  return (value) => {
    if (!anyObject(value)) return false;
    const held = value as Record<string, unknown>;
    return (
      Object.entries(members).every(([name, shape]) => shape(held[name])) &&
      (open || Object.keys(held).every((name) => name in members))
    );
  };
}

const knownKey = { id: text, name: text, aaguid: orNull(text) };
const knownKeys = orNull(list(object(knownKey)));
const registeredKey = object({
  ...knownKey,
  model: orNull(text),
  attestation: oneOf('attested', 'not-attested', 'unknown'),
  passkeyType: oneOf('device-bound', 'synced', 'unknown'),
  created: orNull(number),
});
const route = oneOf(...routeNames);
const offer = orNull(object({ prompt: oneOf(null, 'login', 'select_account'), claims: orNull(text) }));
const facts = object({
  status: absentOr(number),
  errorCode: absentOr(text),
  message: absentOr(text),
  requestId: absentOr(text),
  aadsts: absentOr(text),
  elapsed: absentOr(number),
});
const options = object({ publicKey: object({ rp: object({ id: text, name: text }) }, true), deadline: number });
const credential = object({
  id: text,
  clientDataJSON: text,
  attestationObject: text,
  clientExtensionResults: anyObject,
  aaguid: text,
  model: orNull(text),
});
const kinds = [
  ...(['security-key', 'platform', 'phone', 'password-manager', 'virtual', 'hidden', 'unknown'] as const),
] satisfies AuthenticatorKind[];
const checkedKey = object({
  ...{ aaguid: matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/), kind: oneOf(...kinds) },
  ...{ model: orNull(fromCatalogue), maker: orNull(fromCatalogue), onMicrosoftsList: orNull(truth) },
  ...{ format: matching(/^[!-~]{1,32}$/), certified: truth, transports: list(matching(/^[a-z-]{1,20}$/)) },
  ...{ userVerified: truth, builtIn: truth, synced: truth, hmacSecret: orNull(truth) },
  ...{ protection: oneOf(null, 1, 2, 3), unlocks: object({ answer: oneOf('yes', 'no', 'unknown'), reason: text }) },
  acceptance: object({
    verdict: oneOf('accepted', 'refused', 'unknown'),
    reason: oneOf(...acceptanceReasons),
    source: oneOf('policy', 'configuration', 'none'),
  }),
});
const carried = {
  name: text,
  version: oneOf(stepVersion),
  sequence: number,
  pending: orNull(number),
  keyName: text,
  checked: orNull(checkedKey),
  round: oneOf('first', 'spare'),
  leaving: offer,
  problem: orNull(object({ code: oneOf(...problemCodes), facts })),
};

const steps: Record<Step['name'], Shape> = {
  start: object(carried),
  key: object({
    ...{ ...carried, state: oneOf('ready', 'checking') },
    asker: orNull((value) => isStep(value) && value.name === 'create'),
  }),
  'sign-in': object(carried),
  'sign-in-returned': object({
    ...carried,
    origin: (value) => isStep(value) && value.name !== 'sign-in-returned',
  }),
  account: object({
    ...carried,
    ...{ state: oneOf('looking', 'shown'), keys: knownKeys, warnings: list(oneOf(...warnings)), passable: truth },
    ...{ route, permitted: truth, offer },
  }),
  create: object({
    ...carried,
    ...{ state: oneOf('ready', 'queued', 'fetching', 'touching'), keys: knownKeys, options: orNull(options) },
    ...{ route: orNull(route), signedInAgain: truth, offer },
  }),
  save: object({
    ...carried,
    ...{ state: oneOf('queued', 'saving', 'checking', 'failed', 'over'), credential, deadline: number },
    ...{ keys: knownKeys, displayName: text, attempts: number, route, offer },
    // Of an older page.
    overdue: absentOr(truth),
  }),
  'hand-off': object({
    ...carried,
    reason: oneOf(...handOffReasons),
    state: oneOf('preparing', 'ready', 'watching', 'choosing', 'paused'),
    ...{ baseline: orNull(list(text)), openedAt: orNull(number), appeared: list(registeredKey), offer },
    disowned: list(registeredKey),
  }),
  done: object({
    ...carried,
    ...{ state: oneOf('reading', 'verified', 'unlisted', 'told', 'removed'), key: orNull(registeredKey) },
    ...{ methodId: orNull(text), credentialId: orNull(text), route, disowned: list(registeredKey) },
    savedAt: orNull(number),
  }),
  'lock-screen': object({ ...carried, aaguid: orNull(text), savedAt: orNull(number) }),
  finish: object({ ...carried, later: truth }),
};

function isStep(value: unknown): value is Step {
  if (!anyObject(value)) return false;
  const { name } = value as { name?: unknown };
  return typeof name === 'string' && Object.hasOwn(steps, name) && steps[name as Step['name']](value);
}

/**
 * Parses a step that was kept across a reload (J2). What it says is checked as if a stranger had written it.
 * @returns the step, or null where it is neither one of this version nor of one that can be brought to it
 */
export function parseStep(stored: unknown): Step | null {
  const step = migrateStep(stored);
  return isStep(step) ? step : null;
}
