import { checkFault, needsAnotherKey } from '../keys/check/check-fault.ts';
import { problem } from '../support/problem.ts';
import { problemOfKeyCheck } from '../support/problem-of-failure.ts';
import type { Event } from './event.ts';
import { plainSignIn } from '../registration/sign-in-request.ts';
import { ask, leave, stay, stopAt, toRegistration, type Advance } from './moves.ts';
import type { KeyStep } from './step.ts';

/** `key`: a look at it before Microsoft does (Y1). */
export function advanceKey(step: KeyStep, event: Event): Advance {
  switch (event.type) {
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
    case 'key-ready': {
      // A key that would be refused goes no further (Y2); what went wrong with a check stops nobody.
      const refused = step.checked !== null && needsAnotherKey(checkFault(step.checked));
      if (refused || step.state === 'checking') return stay(step);
      const { asker, checked, sequence } = step;
      // Rules under which no key would do are read again at the account.
      const fine = checked === null || checkFault(checked) === null;
      if (asker !== null && fine) return stay({ ...asker, checked, sequence });
      return event.signedIn ? toRegistration(step, { ...event, checkFirst: false }) : leave(step, plainSignIn);
    }
    default:
      return stay(step);
  }
}
