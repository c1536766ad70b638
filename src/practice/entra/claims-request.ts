/** What the `claims` parameter of OpenID Connect asks of the access token, as far as the practice tenant minds it. */
export interface ClaimsRequest {
  /** Authentication contexts that must be satisfied (`acrs`). */
  readonly contexts: readonly string[];
  /** What the client understands (`xms_cc`): `cp1` for claims challenges. */
  readonly capabilities: readonly string[];
}

interface Wanted {
  value?: unknown;
  values?: unknown;
}

function wantedValues(wanted: unknown): string[] {
  if (typeof wanted !== 'object' || wanted === null) return [];
  const { value, values } = wanted as Wanted;
  const all: unknown[] = Array.isArray(values) ? [value, ...(values as unknown[])] : [value];
  return all.filter((item) => typeof item === 'string');
}

/** @returns null where it is no JSON object */
export function parseClaimsRequest(text: string | null): ClaimsRequest | null {
  if (text === null || text === '') return { contexts: [], capabilities: [] };
  try {
    const claims: unknown = JSON.parse(text);
    if (typeof claims !== 'object' || claims === null) return null;
    const token = (claims as Record<string, unknown>)['access_token'];
    const members = (typeof token === 'object' ? token : null) as Record<string, unknown> | null;
    return {
      contexts: wantedValues(members?.['acrs']),
      capabilities: wantedValues(members?.['xms_cc']).map((item) => item.toLowerCase()),
    };
  } catch {
    return null;
  }
}
