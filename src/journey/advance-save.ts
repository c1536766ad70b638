import { problem } from '../support/problem.ts';
import { problemOfCall } from '../support/problem-of-failure.ts';
import type { Answer, Event } from './event.ts';
import { also, ask, stay, stopAt, toAccount, toDone, type Advance } from './moves.ts';
import { problemOfRefusal } from './problem-of-refusal.ts';
import { mendingSignIn, plainSignIn } from '../registration/sign-in-request.ts';
import type { SaveStep } from './step.ts';

/** `save`: the credential is there and must not be lost (J4); nothing is ever sent twice unread (J5). */
export function advanceSave(step: SaveStep, event: Event): Advance {
  switch (event.type) {
    case 'save-checking':
      return stay({ ...step, state: 'checking' });
    case 'saved':
      return also(toDone(step, event), { type: 'release-lock' });
    case 'save-failed':
      return failed(step, event);
    case 'not-saved':
      return wait({ ...step, state: 'failed' });
    case 'find-failed':
      return wait({ ...stopAt(step, problemOfCall('list', event.failure)), state: 'failed' });
    case 'ceremony-failed':
      // Only the lock can fail here, and it guards nothing that reading the list first does not.
      return wait({ ...step, state: 'failed' });
    case 'save-again':
      if (step.state !== 'failed') return stay(step);
      return ask({ ...step, state: 'queued', problem: null, offer: null }, { type: 'take-lock', forCeremony: false });
    case 'lock-waiting':
      return stay({ ...step, problem: problem('LK-209') });
    case 'lock-taken': {
      const { credential, displayName, keys } = step;
      return ask(
        { ...step, state: 'saving', problem: null, attempts: step.attempts + 1 },
        { type: 'save', credential, displayName, keys, repeated: true },
      );
    }
    case 'start-over':
      if (step.state !== 'over' && step.state !== 'failed') return stay(step);
      // The list may have changed since: the next registration begins with a new look.
      return also(toAccount(step), { type: 'release-lock' });
    default:
      return stay(step);
  }
}

/** Reads the list for a credential that may have been saved, without sending anything. */
export function find(step: SaveStep): Advance {
  const { credential, displayName, keys } = step;
  return ask({ ...step, state: 'checking' }, { type: 'find-saved', credential, displayName, keys });
}

function failed(step: SaveStep, { failure, stored, answeredAt }: Extract<Answer, { type: 'save-failed' }>): Advance {
  const problemFound = stored === null ? problemOfCall('list', failure) : problemOfRefusal('save', failure, step.keys);
  const found = stopAt(step, problemFound);
  if (stored === false) {
    // Microsoft judges whether the challenge is over; the time only tells what its refusal means (J4).
    const refused = failure.kind === 'http' && (failure.status === 400 || failure.status === 403);
    if (refused) return answeredAt >= step.deadline ? over(found) : halt({ ...found, state: 'over' });
  }
  const claims = failure.kind === 'http' || failure.kind === 'no-token' ? failure.claims : null;
  const needsSignIn = mendingSignIn(failure) !== null || failure.kind === 'no-token';
  return wait({ ...found, state: 'failed', offer: needsSignIn ? { ...plainSignIn, claims } : null });
}

/** The challenge has ended: this credential can never be saved, and the key holds an unused entry. */
function over(step: SaveStep): Advance {
  return halt({ ...stopAt(step, problem('LK-604', step.problem?.facts)), state: 'over', offer: null });
}

/** The credential still waits to be saved, and the lock with it: another tab would only make one more (J12). */
function wait(step: SaveStep): Advance {
  return stay({ ...step, pending: null });
}

function halt(step: SaveStep): Advance {
  return also(stay({ ...step, pending: null }), { type: 'release-lock' });
}
