import type { Event } from './event.ts';
import { carry, stay, toAccount, type Advance } from './moves.ts';
import type { CreateStep, DoneStep, Step } from './step.ts';

const unregistered = {
  pending: null,
  state: 'removed',
  key: null,
  methodId: null,
  credentialId: null,
  savedAt: null,
} as const;

function nothingLeft(step: Step): DoneStep {
  return { ...carry(step), ...unregistered, keyName: '', checked: null, name: 'done', route: 'hand-off', disowned: [] };
}

/** A key was removed beside the journey (Y4): no step goes on as if it were still there. */
export function keyRemoved(step: Step, event: Extract<Event, { type: 'key-removed' }>): Advance {
  const registered = step.name === 'done' || step.name === 'lock-screen' || step.name === 'finish';
  // What is the only key afterwards is no spare.
  const only = event.left !== null && event.left < (registered ? 2 : 1);
  const now: Step = only && step.round === 'spare' ? { ...step, round: 'first' } : step;
  switch (now.name) {
    case 'create': {
      const keys = now.keys?.filter(({ id }) => id !== event.id) ?? null;
      // Options name the keys that may not be used again; a ceremony that runs still needs its own.
      // Room was what was missing: the journey goes on by itself.
      const problem = now.problem?.code === 'LK-402' ? null : now.problem;
      return stay({ ...now, keys, problem, options: now.state === 'ready' ? null : now.options });
    }
    case 'key': {
      const { asker } = now;
      return stay(asker === null ? now : { ...now, asker: keyRemoved(asker, event).step as CreateStep });
    }
    case 'save':
      return now.state === 'over' && now.problem?.code === 'LK-402' ? toAccount(now) : stay(now);
    case 'lock-screen':
    case 'finish':
      // With nothing left there is no lock screen to unlock, and nothing to have a spare of.
      return stay(event.left === 0 ? nothingLeft(now) : now);
    case 'done': {
      const disowned = now.disowned.filter(({ id }) => id !== event.id);
      if (event.id !== now.key?.id && event.id !== now.methodId) return stay({ ...now, disowned });
      return stay({ ...now, ...unregistered, disowned });
    }
    case 'hand-off':
      return stay({ ...now, disowned: now.disowned.filter(({ id }) => id !== event.id) });
    default:
      return stay(now);
  }
}
