import type { Event } from './event.ts';
import { ask, carry, stay, toKey, type Advance } from './moves.ts';
import type { DoneStep } from './step.ts';

/** `done`: the key as it was read back from Graph (J10). */
export function advanceDone(step: DoneStep, event: Event): Advance {
  switch (event.type) {
    case 'key-read':
      return stay({ ...step, pending: null, key: event.key, state: event.key === null ? 'unlisted' : 'verified' });
    case 'try-again':
      if (step.state !== 'unlisted') return stay(step);
      return ask(
        { ...step, state: 'reading' },
        { type: 'read-back', methodId: step.methodId, credentialId: step.credentialId },
      );
    case 'other-key':
      return step.state === 'removed' ? stay({ ...toKey(step), checked: null }) : stay(step);
    case 'continue':
      if (step.state === 'removed') return stay(step);
      return stay({ ...carry(step), name: 'lock-screen', aaguid: step.key?.aaguid ?? null });
    default:
      return stay(step);
  }
}
