import { checkFault } from '../keys/check/check-fault.ts';
import { problem } from '../support/problem.ts';
import { problemOfCall } from '../support/problem-of-failure.ts';
import type { Event } from './event.ts';
import { ask, goOn, stay, toAccount, toHandOff, toKey, type Advance } from './moves.ts';
import { mendingSignIn } from '../registration/sign-in-request.ts';
import type { AccountStep } from './step.ts';

/** `account` looks by itself, and passes by itself where nothing is unmet (J9). */
export function advanceAccount(step: AccountStep, event: Event): Advance {
  switch (event.type) {
    case 'look-done': {
      const { keys, route, permitted, stop, caution, warnings, acceptance } = event.look;
      const checked = step.checked && acceptance ? { ...step.checked, acceptance } : step.checked;
      const found = { state: 'shown', keys, warnings, route, permitted, passable: true } as const;
      const shown: AccountStep = { ...step, ...found, pending: null, checked };
      if (stop !== null) return stay({ ...shown, passable: false, problem: problem(stop) });
      // A key that would be refused stops here, before anything is made or sent (Y2, Y3).
      const fault = checked && checkFault(checked);
      if (fault !== null) return stay({ ...shown, passable: false, problem: problem(fault) });
      if (caution !== null) return stay({ ...shown, problem: problem(caution) });
      return warnings.length > 0 ? stay(shown) : goOn(shown);
    }
    case 'look-failed': {
      const { failure } = event;
      const offer = mendingSignIn(failure);
      return stay({ ...step, pending: null, state: 'shown', offer, problem: problemOfCall('look', failure) });
    }
    case 'try-again':
      return step.state === 'shown'
        ? ask({ ...step, state: 'looking', problem: null, offer: null }, { type: 'look' })
        : stay(step);
    case 'go-on':
      return step.state === 'shown' && step.passable ? goOn(step) : stay(step);
    case 'choose-hand-off':
      // Where the account may not be looked at, Microsoft's page serves all the same, without verification (X2).
      if (step.problem?.code === 'LK-608') return toHandOff(step, 'no-permission', null, false);
      return step.state === 'shown' && step.passable ? goOn({ ...step, route: 'hand-off' }) : stay(step);
    case 'other-key':
      return step.state === 'shown' && step.checked !== null ? stay(toKey({ ...step, checked: null })) : stay(step);
    case 'start-over':
      return toAccount(step);
    default:
      return stay(step);
  }
}
