import { isObject, valueAt, withValue, type Draft } from './draft.ts';

/** What register-app says of a registration; the rest of its lines is for people. */
const taken = ['tenantId', 'clientId', 'helpdesk.clientId', 'helpdesk.origin', 'setup.clientId', 'setup.origin'];

/**
 * Takes over what register-app printed for `config.json`.
 * @param text all that a terminal showed will do, as long as it ends with that
 * @returns null where nothing of it can be found
 */
export function withPrintedIds(draft: Draft, text: string): Draft | null {
  const printed = lastObject(text);
  if (printed === null) return null;
  const found = taken.flatMap((path) => {
    const value = valueAt(printed, path);
    return typeof value === 'string' && !value.startsWith('(') ? [{ path, value }] : [];
  });
  if (found.length === 0) return null;
  return found.reduce((before, { path, value }) => withValue(before, path, value), draft);
}

/** The longest JSON object at the end of a text. */
function lastObject(text: string): Draft | null {
  const end = text.lastIndexOf('}');
  if (end === -1 || text.length > 100_000) return null;
  let best: Draft | null = null;
  for (let at = text.lastIndexOf('{', end); at !== -1; at = at === 0 ? -1 : text.lastIndexOf('{', at - 1)) {
    try {
      const read: unknown = JSON.parse(text.slice(at, end + 1));
      if (isObject(read)) best = read;
    } catch {
      // Begins further on, or is something else.
    }
  }
  return best;
}
