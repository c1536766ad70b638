import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { readGuid } from '../keys/aaguid.ts';
import { malformed } from './malformed.ts';

/**
 * Does something at a person's address below v1.0. It is made of the object id alone: a user principal name can be given to
 * somebody else meanwhile, and may hold what leads elsewhere.
 * @returns what `act` answers; `malformed`, with nothing sent, where it is no object id
 */
export async function onPerson<Value>(
  objectId: string,
  act: (path: string) => Promise<Result<Value, CallFailure>>,
): Promise<Result<Value, CallFailure>> {
  const id = readGuid(objectId);
  return id === null ? malformed('not an object id') : act(`/users/${id}`);
}
