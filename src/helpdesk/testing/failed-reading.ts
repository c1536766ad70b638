import type { CallFailure } from '../../registration/failure.ts';
import type { MethodPart } from '../methods.ts';
import type { Moment } from '../moment.ts';
import type { RoomEffect } from '../room-effect.ts';
import type { RoomAnswer } from '../room-event.ts';

/** The answer that one of the readings failed. */
export function failedReading(
  { id, person }: Extract<RoomEffect, { type: 'read-methods' }>,
  part: MethodPart,
  failure: CallFailure,
  at: Moment,
): RoomAnswer {
  const answered = { effect: id, objectId: person.objectId, at };
  return part === 'keys'
    ? { ...answered, type: 'keys-read', keys: { state: 'unreadable', failure }, found: null }
    : { ...answered, type: 'pass-read', pass: { state: 'unreadable', failure } };
}
