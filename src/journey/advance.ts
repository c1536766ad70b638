import { checkFault, needsAnotherKey } from '../keys/check/check-fault.ts';
import { advanceAccount } from './advance-account.ts';
import { advanceCreate } from './advance-create.ts';
import { advanceDone } from './advance-done.ts';
import { advanceHandOff } from './advance-hand-off.ts';
import { advanceKey } from './advance-key.ts';
import { advanceSave } from './advance-save.ts';
import { advanceSignIn } from './advance-sign-in.ts';
import type { Event } from './event.ts';
import { keyRemoved } from './key-removed.ts';
import { carry, leave, stay, toAccount, toHandOff, toKey, toRegistration, type Advance } from './moves.ts';
import { plainSignIn } from '../registration/sign-in-request.ts';
import { firstStep, isMovable, type MovableName, standing, type StartStep, type Step } from './step.ts';

/**
 * The journey: what an event means at a step. Pure and total: an event that means nothing at this step, or that answers
 * an effect which is no longer wanted, leaves the step as it is.
 */
export function advance(step: Step, event: Event): Advance {
  // A late answer: the person has cancelled, gone elsewhere or signed in again meanwhile.
  if ('effect' in event && event.effect !== null && event.effect !== step.pending && event.type !== 'popup-blocked') {
    return stay(step);
  }

  const anywhere = advanceAnywhere(step, event);
  if (anywhere !== null) return anywhere;
  // On the way to Microsoft: whatever began now would be cut off.
  if (step.leaving !== null) return stay(step);

  switch (step.name) {
    case 'start':
      return advanceStart(step, event);
    case 'key':
      return advanceKey(step, event);
    case 'sign-in':
    case 'sign-in-returned':
      // A key that is known to be refused is not taken to Microsoft's page either (Y2).
      if (event.type === 'choose-hand-off' && step.checked && checkFault(step.checked)) return stay(toKey(step));
      // Without a sign-in the guide still serves, without verification (X2).
      return event.type === 'choose-hand-off' && standing(step).name !== 'save'
        ? toHandOff(step, 'no-permission', null, false)
        : stay(step);
    case 'account':
      return advanceAccount(step, event);
    case 'create':
      return advanceCreate(step, event);
    case 'save':
      return advanceSave(step, event);
    case 'hand-off':
      return advanceHandOff(step, event);
    case 'done':
      return advanceDone(step, event);
    case 'lock-screen':
      // Nobody has to try the lock screen here (P3).
      if (event.type !== 'continue' && event.type !== 'lock-later') return stay(step);
      return stay({ ...carry(step), name: 'finish', later: event.type === 'lock-later' });
    case 'finish':
      return event.type === 'register-spare'
        ? toRegistration({ ...step, round: 'spare', keyName: '', checked: null }, event)
        : stay(step);
  }
}

/** `start` leads straight to Microsoft's sign-in, unless the key is to be checked or somebody is there (J9). */
function advanceStart(step: StartStep, event: Event): Advance {
  if (event.type === 'check-key-first') return stay(toKey(step));
  if (event.type !== 'begin') return stay(step);
  // A key that would be refused is not taken to Microsoft (Y2).
  if (step.checked && needsAnotherKey(checkFault(step.checked))) return stay(toKey(step));
  return event.checkFirst || event.signedIn ? toRegistration(step, event) : leave(step, plainSignIn);
}

/** Events that mean the same wherever they happen. */
function advanceAnywhere(step: Step, event: Event): Advance | null {
  switch (event.type) {
    case 'sign-in':
    case 'signed-in':
    case 'sign-in-failed':
    case 'returned-without-answer':
      return advanceSignIn(step, event);
    case 'sign-out': {
      const id = step.sequence + 1;
      return { step: { ...firstStep, sequence: id }, effects: [{ id, type: 'sign-out' }] };
    }
    case 'navigated':
      return navigate(step, event.to);
    case 'key-removed':
      return keyRemoved(step, event);
    case 'go-on':
      // A trip to Microsoft for something beside the journey failed: it is not needed to go on.
      return step.name === 'done' || step.name === 'lock-screen' || step.name === 'finish'
        ? stay({ ...step, problem: null })
        : null;
    default:
      return null;
  }
}

/** Back and Forward move between the steps before `create`; from there on they change nothing (J2). */
function navigate(step: Step, to: MovableName): Advance {
  if (!isMovable(standing(step)) || step.name === to) return stay(step);
  if (to === 'account') return toAccount(step);
  return stay(to === 'key' ? toKey(step) : { ...carry(step), name: to });
}
