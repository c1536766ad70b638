import type { ListedAccessPass, MadeAccessPass, WantedAccessPass } from '../registration/access-pass.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { scopeOf } from '../registration/room-scopes.ts';
import type { CallGraph } from './graph-client.ts';
import { requestIdOf } from './http-failure.ts';
import { isObject, listOf } from './json.ts';
import { malformed } from './malformed.ts';
import { onPerson } from './on-person.ts';
import { listedPass, madePass } from './read-access-pass.ts';

export interface AccessPasses {
  /** @returns the person's one pass, usable or not; null where there is none */
  list(objectId: string, signal: AbortSignal): Promise<Result<ListedAccessPass | null, CallFailure>>;
  /**
   * Makes a pass, which takes the place of the one that there is: Graph does both in one request, sent once (J5). After
   * `malformed` there is a new pass whose code nobody knows, and after a lost answer perhaps: the list tells.
   */
  create(
    objectId: string,
    wanted: WantedAccessPass,
    signal: AbortSignal,
  ): Promise<Result<MadeAccessPass & { requestId: string | null }, CallFailure>>;
}

/** Temporary Access Passes of somebody else, by their object id. */
export function openAccessPasses(call: CallGraph): AccessPasses {
  const passesOf = (path: string): string => `${path}/authentication/temporaryAccessPassMethods`;
  return {
    list: (objectId, signal) =>
      onPerson(objectId, async (person) => {
        const answer = await call({ method: 'GET', path: passesOf(person), scope: scopeOf('list-passes'), signal });
        if (!answer.ok) return answer;
        const { body } = answer.value;
        if (!isObject(body) || !Array.isArray(body['value'])) return malformed('not a list of passes');
        const passes = listOf(body['value'], 10).map(listedPass);
        if (!passes.every((pass) => pass !== null)) return malformed('not a list of passes');
        return { ok: true, value: passes.find(({ isUsable }) => isUsable) ?? passes[0] ?? null };
      }),

    create: (objectId, { lifetimeInMinutes, isUsableOnce }, signal) =>
      onPerson(objectId, async (person) => {
        const body = {
          ...(lifetimeInMinutes === null ? {} : { lifetimeInMinutes }),
          ...(isUsableOnce === null ? {} : { isUsableOnce }),
        };
        const answer = await call({
          method: 'POST',
          path: passesOf(person),
          body,
          scope: scopeOf('make-pass'),
          signal,
        });
        if (!answer.ok) return answer;
        const pass = answer.value.status === 201 ? madePass(answer.value.body) : null;
        if (pass === null) return malformed('not a new pass');
        return { ok: true, value: { ...pass, requestId: requestIdOf(answer.value) } };
      }),
  };
}
