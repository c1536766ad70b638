import type { CallFailure } from '../registration/failure.ts';

const afterServerError = [0, 2_000, 5_000, 10_000];
/** Microsoft may still be at work for up to a minute. */
const afterLostAnswer = [...afterServerError, 15_000, 20_000, 30_000, 40_000, 50_000, 60_000];

/**
 * When the list is read to learn what became of something that was sent once (J5).
 * @returns milliseconds after the failed answer; none where the failure leaves no doubt
 */
export function readingTimes(failure: CallFailure): readonly number[] {
  switch (failure.kind) {
    case 'network':
    case 'timeout':
    case 'malformed':
      return afterLostAnswer;
    case 'http':
      return failure.status >= 500 || failure.status === 408 ? afterServerError : [];
    case 'no-token':
      return [];
  }
}
