import { problem } from '../support/problem.ts';
import { problemOfCall } from '../support/problem-of-failure.ts';
import type { Answer, Event } from './event.ts';
import { also, ask, stay, stopAt, toCreate, toDone, type Advance } from './moves.ts';
import { mendingSignIn, plainSignIn } from './sign-in-request.ts';
import type { SaveStep } from './step.ts';

/** `save`: the credential is there and must not be lost (J4); nothing is ever sent twice unread (J5). */
export function advanceSave(step: SaveStep, event: Event): Advance {
  switch (event.type) {
    case 'save-checking':
      return stay({ ...step, state: 'checking' });
    case 'saved':
      return also(toDone(step, event.methodId), { type: 'release-lock' });
    case 'save-failed':
      return failed(step, event);
    case 'not-saved':
      return event.now >= step.deadline ? over(step) : halt({ ...step, state: 'failed' });
    case 'save-again':
      if (step.state !== 'failed') return stay(step);
      return ask({ ...step, state: 'queued', problem: null, offer: null }, { type: 'take-lock' });
    case 'lock-waiting':
      return stay({ ...step, problem: problem('LK-209') });
    case 'lock-taken': {
      const { credential, displayName, keys, deadline } = step;
      return ask(
        { ...step, state: 'saving', problem: null, attempts: step.attempts + 1 },
        { type: 'save', credential, displayName, keys, deadline, repeated: true },
      );
    }
    case 'time-passed':
      // Before the person is told that it is too late, the list has the last word.
      return step.state === 'failed' && event.now >= step.deadline ? find(step) : stay(step);
    case 'start-over':
      if (step.state !== 'over' && step.state !== 'failed') return stay(step);
      return also(stay(toCreate(step, step.keys)), { type: 'release-lock' });
    default:
      return stay(step);
  }
}

/** Reads the list for a credential that may have been saved, without sending anything. */
export function find(step: SaveStep): Advance {
  const { credential, displayName, keys } = step;
  return ask({ ...step, state: 'checking' }, { type: 'find-saved', credential, displayName, keys });
}

function failed(step: SaveStep, { failure, now }: Extract<Answer, { type: 'save-failed' }>): Advance {
  if (now >= step.deadline) return over(step);
  const refused = failure.kind === 'http' && (failure.status === 400 || failure.status === 403);
  const found = stopAt(step, problemOfCall('save', failure));
  if (refused) return halt({ ...found, state: 'over' });
  const claims = failure.kind === 'http' || failure.kind === 'no-token' ? failure.claims : null;
  const needsSignIn = mendingSignIn(failure) !== null || failure.kind === 'no-token';
  return halt({ ...found, state: 'failed', offer: needsSignIn ? { ...plainSignIn, claims } : null });
}

/** The challenge has ended: this credential can never be saved, and the key holds an unused entry. */
function over(step: SaveStep): Advance {
  return halt({ ...stopAt(step, problem('LK-604', step.problem?.facts)), state: 'over', offer: null });
}

function halt(step: SaveStep): Advance {
  return also(stay({ ...step, pending: null }), { type: 'release-lock' });
}
