/** An object of an answer that is not trusted (X3): members may be anything, or missing. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns the value where it is a text that is not empty, else null */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** @returns the list's entries, or none where it is no list; never more than `longest` */
export function listOf(value: unknown, longest: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, longest) : [];
}

/** @returns what the text holds, or undefined where it is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
