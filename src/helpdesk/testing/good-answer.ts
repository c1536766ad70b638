import type { Moment } from '../moment.ts';
import type { RoomEffect } from '../room-effect.ts';
import type { RoomAnswer } from '../room-event.ts';
import { known } from '../reading.ts';
import { nothingAround } from '../surroundings.ts';
import { ada, bo, credential, key, options, otherAda } from './some-targets.ts';

/** The answers of a world in which everything works: none where none is waited for, one a reading. */
export function goodAnswers(effect: RoomEffect, at: Moment): RoomAnswer[] {
  if (effect.type !== 'read-methods') {
    const answer = goodAnswer(effect, at);
    return answer === null ? [] : [answer];
  }
  const answered = { effect: effect.id, objectId: effect.person.objectId, at };
  return effect.parts.map((part) =>
    part === 'keys'
      ? { ...answered, type: 'keys-read', keys: known([key]), found: null }
      : { ...answered, type: 'pass-read', pass: known(null) },
  );
}

function goodAnswer(effect: Exclude<RoomEffect, { type: 'read-methods' }>, at: Moment): RoomAnswer | null {
  if (effect.type === 'search') {
    return { type: 'people-found', effect: effect.id, people: [ada, bo, otherAda], at };
  }
  if (!('person' in effect)) return null;
  const answered = { effect: effect.id, objectId: effect.person.objectId, at };
  switch (effect.type) {
    case 'read-surroundings':
      return { ...answered, type: 'surroundings-read', surroundings: nothingAround };
    case 'get-options':
      return { ...answered, type: 'options-come', options };
    case 'make-credential':
      return { ...answered, type: 'credential-made', credential };
    case 'save-credential':
      return { ...answered, type: 'credential-saved', methodId: 'new-key' };
    case 'make-pass':
      return {
        ...{ ...answered, type: 'pass-made' },
        pass: { code: 'Xy7!kQ2p', lifetimeInMinutes: 60, isUsableOnce: false, start: at.epoch },
      };
    case 'remove-key':
      return { ...answered, type: 'key-removed' };
    case 'revoke-sessions':
      return { ...answered, type: 'sessions-revoked' };
  }
}
