import type { Moment } from '../moment.ts';
import type { RoomEffect } from '../room-effect.ts';
import type { RoomAnswer } from '../room-event.ts';
import { ada, bo, credential, oneKey, options, otherAda } from './some-targets.ts';

/** The answer of a world in which everything works; null where none is waited for. */
export function goodAnswer(effect: RoomEffect, at: Moment): RoomAnswer | null {
  if (effect.type === 'search') {
    return { type: 'people-found', effect: effect.id, people: [ada, bo, otherAda], at };
  }
  if (!('person' in effect)) return null;
  const answered = { effect: effect.id, objectId: effect.person.objectId, at };
  switch (effect.type) {
    case 'read-methods':
      return { ...answered, type: 'methods-read', methods: oneKey, found: null };
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
