import type { Event } from './event.ts';
import { ask, carry, stay, toHandOff, toRegistration, type Advance } from './moves.ts';
import type { DoneStep, HandOffStep } from './step.ts';

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
    case 'not-mine':
      return step.route === 'hand-off' && (step.state === 'verified' || step.state === 'told')
        ? notMine(step)
        : stay(step);
    case 'other-key':
      return step.state === 'removed' || step.state === 'verified'
        ? toRegistration({ ...step, checked: null }, event)
        : stay(step);
    case 'continue':
      if (step.state === 'removed') return stay(step);
      return stay({ ...carry(step), name: 'lock-screen', aaguid: step.key?.aaguid ?? null, savedAt: step.savedAt });
    default:
      return stay(step);
  }
}

/** Back to the hand-off, with what is in the list by now as its baseline: the person's own key is still to come (K5). */
function notMine(step: DoneStep): Advance {
  const back = toHandOff(step, 'chosen', null, step.state === 'verified');
  const disowned = step.key === null ? step.disowned : [...step.disowned, step.key];
  return { ...back, step: { ...back.step, disowned } as HandOffStep };
}
