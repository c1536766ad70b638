import type { PassPolicy } from '../helpdesk-play.ts';
import type { AccessPass } from '../tenant-state.ts';
import { GraphError } from './graph-error.ts';

const bad = (message: string) => new GraphError(400, 'BadRequest', message);
const known = ['startDateTime', 'lifetimeInMinutes', 'isUsableOnce', '@odata.type'];
/** What Graph takes, whatever the policy says. Minutes. */
const shortest = 10;
const longest = 43_200;

function bodyOf(text: string): Record<string, unknown> {
  let body: unknown;
  try {
    body = text === '' ? {} : JSON.parse(text);
  } catch {
    throw bad('The body is not JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw bad('The body is not an object.');
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown !== undefined) throw bad(`The property '${unknown}' does not exist here.`);
  return body as Record<string, unknown>;
}

function lifetime(asked: unknown, { minimumLifetime, defaultLifetime, maximumLifetime }: PassPolicy): number {
  const minutes = asked ?? defaultLifetime;
  if (typeof minutes !== 'number' || !Number.isInteger(minutes) || minutes < shortest || minutes > longest)
    throw bad(`lifetimeInMinutes has to be a whole number from ${shortest} to ${longest}.`);
  if (minutes < minimumLifetime || minutes > maximumLifetime)
    throw bad(`The policy allows a lifetime of ${minimumLifetime} to ${maximumLifetime} minutes.`);
  return minutes;
}

function start(asked: unknown, now: number): number {
  if (asked === undefined || asked === null) return now;
  const time = typeof asked === 'string' ? Date.parse(asked) : Number.NaN;
  if (Number.isNaN(time)) throw bad('startDateTime is not a time.');
  return time;
}

/**
 * What a Temporary Access Pass that is asked for would be, where Graph and the policy allow it.
 * @param text the body of the request; an empty one leaves everything to the policy
 * @throws {GraphError} 400
 */
export function wantedPass(
  text: string,
  policy: PassPolicy,
  now: number,
): Pick<AccessPass, 'startsAt' | 'lifetimeInMinutes' | 'isUsableOnce'> {
  const body = bodyOf(text);
  if (policy.state === 'disabled') throw bad('The policy does not allow Temporary Access Passes.');
  const once = body['isUsableOnce'] ?? policy.once;
  if (typeof once !== 'boolean') throw bad('isUsableOnce has to be true or false.');
  if (policy.once && !once) throw bad('The policy allows only passes that are usable once.');
  return {
    startsAt: start(body['startDateTime'], now),
    lifetimeInMinutes: lifetime(body['lifetimeInMinutes'], policy),
    isUsableOnce: once,
  };
}
