import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';

/**
 * Does something that may never end, for so long at most.
 * @param work gets a signal that aborts with the outer one and at the end of the patience (milliseconds)
 * @returns its value; the failure `timeout` where it took too long, `network` where it was aborted or rejected
 */
export async function withPatience<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
  outer: AbortSignal,
  patience: number,
): Promise<Result<Value, CallFailure>> {
  const controller = new AbortController();
  const { signal } = controller;
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped', { cause: signal.reason })), { once: true });
  });
  const abort = (): void => {
    controller.abort();
  };
  const timer = setTimeout(() => {
    controller.abort('late');
  }, patience);
  outer.addEventListener('abort', abort, { once: true });
  try {
    outer.throwIfAborted();
    // Whatever ignores the signal is left alone: MSAL knows neither signals nor time-outs.
    return { ok: true, value: await Promise.race([work(signal), stopped]) };
  } catch (cause) {
    return { ok: false, failure: { kind: signal.reason === 'late' ? 'timeout' : 'network', cause } };
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', abort);
  }
}
