import type { ListedAccessPass, MadeAccessPass } from '../registration/access-pass.ts';
import { isObject, textOf } from './json.ts';
import { methodIdOf } from './method-id.ts';
import { plainText } from './plain-text.ts';

/** Graph's own limits, minutes and characters. */
const longestLife = 43_200;
const code = /^[\x21-\x7e]{4,64}$/;

/**
 * A `temporaryAccessPassAuthenticationMethod` of a list,
 * https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethod
 * @returns null where it has no id that can be one
 */
export function listedPass(value: unknown): ListedAccessPass | null {
  if (!isObject(value)) return null;
  const id = methodIdOf(value['id']);
  if (id === null) return null;
  return {
    id,
    // What is not told counts as usable: a pass is never replaced unasked.
    isUsable: value['isUsable'] !== false,
    usabilityReason: plainText(textOf(value['methodUsabilityReason']) ?? '', 60),
    isUsableOnce: onceOf(value['isUsableOnce']),
    lifetimeInMinutes: lifetimeOf(value['lifetimeInMinutes']),
    start: timeOf(value['startDateTime']),
  };
}

/** @returns null where it is no new pass, or does not say how long and how often it is good */
export function madePass(value: unknown): MadeAccessPass | null {
  if (!isObject(value)) return null;
  const secret = textOf(value['temporaryAccessPass']);
  const lifetimeInMinutes = lifetimeOf(value['lifetimeInMinutes']);
  const isUsableOnce = onceOf(value['isUsableOnce']);
  const start = timeOf(value['startDateTime']);
  if (secret === null || !code.test(secret)) return null;
  if (lifetimeInMinutes === null || isUsableOnce === null || start === null) return null;
  return { code: secret, lifetimeInMinutes, isUsableOnce, start };
}

function onceOf(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function lifetimeOf(value: unknown): number | null {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= longestLife ? Number(value) : null;
}

function timeOf(value: unknown): number | null {
  const time = Date.parse(textOf(value) ?? '');
  return Number.isNaN(time) ? null : time;
}
