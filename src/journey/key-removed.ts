import type { Event } from './event.ts';
import { stay, type Advance } from './moves.ts';
import type { Step } from './step.ts';

/** A key was removed beside the journey (Y4): no step goes on as if it were still there. */
export function keyRemoved(step: Step, event: Extract<Event, { type: 'key-removed' }>): Advance {
  const registered = step.name === 'done' || step.name === 'lock-screen' || step.name === 'spare';
  // What is the only key afterwards is no spare.
  const only = event.left !== null && event.left < (registered ? 2 : 1);
  const now: Step = only && step.round === 'spare' ? { ...step, round: 'first' } : step;
  switch (now.name) {
    case 'create': {
      const keys = now.keys?.filter(({ id }) => id !== event.id) ?? null;
      // Options name the keys that may not be used again; a ceremony that runs still needs its own.
      return stay({ ...now, keys, options: now.state === 'ready' ? null : now.options });
    }
    case 'done':
      if (event.id !== now.key?.id && event.id !== now.methodId) return stay(now);
      return stay({ ...now, pending: null, state: 'removed', key: null, methodId: null, credentialId: null });
    default:
      return stay(now);
  }
}
