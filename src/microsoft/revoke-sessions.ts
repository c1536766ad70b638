import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { scopeOf } from '../registration/room-scopes.ts';
import type { CallGraph } from './graph-client.ts';
import { requestIdOf } from './http-failure.ts';
import { isObject } from './json.ts';
import { malformed } from './malformed.ts';
import { onPerson } from './on-person.ts';

/**
 * Ends somebody's sessions: within minutes they have to sign in anew, while access tokens live on until their time is over.
 * A guest's sessions are not ended. Sent once; sent again it does no harm.
 * https://learn.microsoft.com/graph/api/user-revokesigninsessions
 * @param objectId whose
 */
export function revokeSessions(
  call: CallGraph,
  objectId: string,
  signal: AbortSignal,
): Promise<Result<{ requestId: string | null }, CallFailure>> {
  return onPerson(objectId, async (person) => {
    const path = `${person}/revokeSignInSessions`;
    const answer = await call({ method: 'POST', path, scope: scopeOf('revoke-sessions'), signal });
    if (!answer.ok) return answer;
    const { body } = answer.value;
    // Any 2xx is success, with `true`, with nothing or with something else in it; only a plain `false` is none.
    if (isObject(body) && body['value'] === false) return malformed('sessions were not revoked');
    return { ok: true, value: { requestId: requestIdOf(answer.value) } };
  });
}
