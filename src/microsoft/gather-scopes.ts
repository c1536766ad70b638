import type { GetToken } from './graph-client.ts';

export interface GatheredScopes {
  token: GetToken;
  /** Whether a token had this scope already: where not, its reason comes before it is asked for. */
  has: (scope: string) => boolean;
}

/**
 * Asks for each scope when it is first needed, and from then on together with the others: MSAL keeps one token for scopes that
 * overlap, so that acts which alternate would otherwise fetch a new one each time.
 */
export function gatherScopes(token: GetToken): GatheredScopes {
  const given = new Set<string>();

  async function ask(scope: string, claims: string | null): ReturnType<GetToken> {
    const wanted = scope.split(' ');
    const before = [...given];
    const answer = await token([...new Set([...before, ...wanted])].join(' '), claims);
    if (answer.ok) for (const one of wanted) given.add(one);
    if (answer.ok || answer.failure.kind !== 'no-token' || answer.failure.need !== 'consent') return answer;
    if (before.every((one) => wanted.includes(one))) return answer;
    // Nobody consented to the new one, or consent to an old one was revoked meanwhile: alone, the new one tells.
    given.clear();
    const alone = await ask(scope, claims);
    if (!alone.ok) for (const one of before) given.add(one);
    return alone;
  }

  return { token: ask, has: (scope) => given.has(scope) };
}
