import { isObject, listOf, textOf } from '../json.ts';
import { plainText } from '../plain-text.ts';

/** Graph's `userRegistrationMethodSummary`: people by method. Null where it is none. */
export function registrationCounts(body: unknown): Readonly<Record<string, number>> | null {
  if (!isObject(body) || !Array.isArray(body['userRegistrationMethodCounts'])) return null;
  const entries = listOf(body['userRegistrationMethodCounts'], 100).map((entry) => {
    const method = isObject(entry) ? textOf(entry['authenticationMethod']) : null;
    const count = isObject(entry) ? Number(entry['userCount']) : NaN;
    return method === null || !Number.isSafeInteger(count) || count < 0 ? null : ([method, count] as const);
  });
  return entries.every((entry) => entry !== null) ? Object.fromEntries(entries) : null;
}

/** The day (ISO) on which one record of the report was made; null where it is not told. */
export function reportDay(body: unknown): string | null {
  const [first] = isObject(body) ? listOf(body['value'], 1) : [];
  const time = isObject(first) ? textOf(first['lastUpdatedDateTime']) : null;
  return time !== null && /^\d{4}-\d\d-\d\dT/.test(time) && !Number.isNaN(Date.parse(time)) ? time.slice(0, 10) : null;
}

/** The name of an Intune profile that switches on signing in to Windows with a key; empty for another one, null for none at all. */
export function keyProfile(value: unknown): string | null {
  if (!isObject(value) || textOf(value['id']) === null) return null;
  return value['useSecurityKeyForSignin'] === true ? plainText(textOf(value['displayName']) ?? '-', 120) : '';
}
