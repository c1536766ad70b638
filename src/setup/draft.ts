/**
 * A `config.json` while it is being made: whatever JSON object stands in it, right or wrong, so that reading one in loses
 * nothing. What is wrong with it `judgeDraft` says.
 */
export type Draft = Readonly<Record<string, unknown>>;

/** @param path as the configuration names its fields, such as `organisation.helpdesk.phone` */
export function valueAt(draft: Draft, path: string): unknown {
  let at: unknown = draft;
  for (const name of path.split('.')) {
    if (!isObject(at) || !Object.hasOwn(at, name)) return undefined;
    at = at[name];
  }
  return at;
}

/** @returns empty where no text stands there */
export function textAt(draft: Draft, path: string): string {
  const value = valueAt(draft, path);
  return typeof value === 'string' ? value : '';
}

/**
 * @param value undefined takes the field out, and the objects around it that are empty then
 * @returns a new draft; what stood in the way of a value and was no object is replaced
 */
export function withValue(draft: Draft, path: string, value: unknown): Draft {
  const [name = '', ...rest] = path.split('.');
  const within = rest.length === 0 ? value : below(draft, name, rest.join('.'), value);
  if (within !== undefined) return { ...draft, [name]: within };
  return Object.fromEntries(Object.entries(draft).filter(([one]) => one !== name));
}

function below(draft: Draft, name: string, rest: string, value: unknown): unknown {
  const before = Object.hasOwn(draft, name) ? draft[name] : undefined;
  // Nothing to take out: whatever stands there stays.
  if (value === undefined && !isObject(before)) return before;
  const after = withValue(isObject(before) ? before : {}, rest, value);
  return Object.keys(after).length === 0 ? undefined : after;
}

export function isObject(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
