import { checkFault } from '../keys/check/check-fault.ts';
import { advanceAccount } from './advance-account.ts';
import { advanceCreate } from './advance-create.ts';
import { advanceDone } from './advance-done.ts';
import { advanceHandOff } from './advance-hand-off.ts';
import { advanceKey } from './advance-key.ts';
import { advanceSave } from './advance-save.ts';
import { advanceSignIn } from './advance-sign-in.ts';
import type { Event } from './event.ts';
import { keyRemoved } from './key-removed.ts';
import { carry, stay, toAccount, toHandOff, toKey, type Advance } from './moves.ts';
import { firstStep, standing, type Step } from './step.ts';

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
      return event.type === 'begin' ? stay(toKey(step)) : stay(step);
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
      return event.type === 'continue' ? stay({ ...carry(step), name: 'spare' }) : stay(step);
    case 'spare':
      return event.type === 'register-spare'
        ? stay({ ...toKey(step), round: 'spare', keyName: '', checked: null })
        : stay(step);
  }
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
    default:
      return null;
  }
}

/** Back and Forward move between the steps before `create`; from there on they change nothing (J2). */
function navigate(step: Step, to: 'start' | 'key' | 'sign-in' | 'account'): Advance {
  const movable = ['start', 'key', 'sign-in', 'account'].includes(standing(step).name);
  if (!movable || step.name === to) return stay(step);
  if (to === 'account') return toAccount(step);
  return stay(to === 'key' ? toKey(step) : { ...carry(step), name: to });
}
