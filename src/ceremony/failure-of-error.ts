import type { CeremonyFailure } from '../registration/failure.ts';

/**
 * What is told of a ceremony that made nothing: the DOMException's own name and message, and itself as the cause.
 * @param elapsed milliseconds from the call to the refusal
 * @param timeout milliseconds that the authenticator was given
 */
export function ceremonyFailure(error: unknown, elapsed: number, timeout: number): CeremonyFailure {
  const { name, message } = error instanceof Error ? error : { name: 'UnknownError', message: String(error) };
  return {
    name,
    message: message.slice(0, 300),
    elapsed,
    timeout: Number.isFinite(timeout) ? timeout : 0,
    cause: error,
  };
}
