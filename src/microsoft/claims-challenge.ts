import { isObject, parseJson } from './json.ts';

/**
 * The claims of a claims challenge, from the header `WWW-Authenticate` of a 401 answer: base64 or base64url of JSON,
 * padded or not. MSAL's own parser splits at each `=` and would lose the padding.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge
 * @returns the JSON text as Microsoft sent it, to be passed to MSAL unchanged (J7); null where there is no challenge
 */
export function claimsChallenge(header: string | null): string | null {
  const encoded = /(?:^|[\s,])claims\s*=\s*(?:"([^"]*)"|([^\s,]+))/i.exec(header ?? '');
  const value = (encoded?.[1] ?? encoded?.[2] ?? '').trim();
  if (value === '') return null;
  for (const text of [decode(value), value]) {
    if (text !== null && isObject(parseJson(text))) return text;
  }
  return null;
}

function decode(value: string): string | null {
  const digits = value
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/[=\s]+$/, '');
  try {
    const bytes = Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
