import { KeyRefused, type KeyRefusal } from '../register-key.ts';
import { GraphError } from './graph-error.ts';

const conflicts: readonly KeyRefusal[] = ['duplicate'];

/** What went wrong, as Graph would refuse it. */
export function asGraphError(error: Error): GraphError {
  if (error instanceof GraphError) return error;
  if (!(error instanceof KeyRefused)) return new GraphError(500, 'generalException', error.message);
  const status = conflicts.includes(error.reason) ? 409 : 400;
  return new GraphError(status, status === 409 ? 'conflict' : 'BadRequest', error.message);
}
