import { checkFault, needsAnotherKey } from '../keys/check/check-fault.ts';
import { problem } from '../support/problem.ts';
import { problemOfKeyCheck } from '../support/problem-of-failure.ts';
import type { Event } from './event.ts';
import { ask, carry, stay, stopAt, toAccount, type Advance } from './moves.ts';
import type { KeyStep } from './step.ts';

/** `key`: a name for it, and a look at it before Microsoft does (J11, Y1). */
export function advanceKey(step: KeyStep, event: Event): Advance {
  switch (event.type) {
    case 'edit-name':
      return stay({ ...step, keyName: event.keyName });
    case 'check-key':
      if (step.state === 'checking') return stay(step);
      return ask({ ...step, state: 'checking', checked: null, problem: null }, { type: 'check-key' });
    case 'key-checked': {
      const fault = checkFault(event.key);
      const checked = { ...step, state: 'ready', pending: null, checked: event.key } as const;
      return stay(fault === null ? checked : stopAt(checked, problem(fault)));
    }
    case 'key-check-failed':
      return stay({ ...stopAt(step, problemOfKeyCheck(event.failure)), state: 'ready' });
    case 'cancel':
      return step.state === 'checking' ? stay({ ...step, state: 'ready', pending: null }) : stay(step);
    case 'drop-check':
      return step.state === 'ready' ? stay({ ...step, checked: null, problem: null }) : stay(step);
    case 'name-key': {
      // A key that would be refused goes no further (Y2); what went wrong with a check stops nobody.
      const refused = step.checked !== null && needsAnotherKey(checkFault(step.checked));
      if (refused || step.state === 'checking') return stay(step);
      const named = { ...step, keyName: event.keyName };
      return event.signedIn ? toAccount(named) : stay({ ...carry(named), name: 'sign-in' });
    }
    default:
      return stay(step);
  }
}
