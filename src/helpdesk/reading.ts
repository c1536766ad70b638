import type { CallFailure } from '../registration/failure.ts';

/** What came of reading one thing. */
export type Read<Value> = { state: 'known'; value: Value } | { state: 'unreadable'; failure: CallFailure };

/** One thing that is read of a person, by itself: that one may not be read says nothing of the others (S12). */
export type Reading<Value> = { state: 'reading' } | Read<Value>;

export function known<Value>(value: Value): Read<Value> {
  return { state: 'known', value };
}

/** @returns null while it is not known */
export function valueOf<Value>(reading: Reading<Value>): Value | null {
  return reading.state === 'known' ? reading.value : null;
}
