import { problem, type Problem } from '../support/problem.ts';
import type { Event } from './event.ts';
import { mayLeave } from './may-leave.ts';
import { ask, carry, leave, stay, stopAt, toAccount, type Advance } from './moves.ts';
import { asksForProof } from '../registration/sign-in-request.ts';
import { standing, type Step } from './step.ts';

type SignInEvent = Extract<
  Event,
  { type: 'sign-in' } | { type: 'signed-in' } | { type: 'sign-in-failed' } | { type: 'returned-without-answer' }
>;

/** Leaving for Microsoft's sign-in page, and the ways back from it (J3, J7, J8). */
export function advanceSignIn(step: Step, event: SignInEvent): Advance {
  switch (event.type) {
    case 'sign-in': {
      // From the screen that asks what Microsoft's page said, the person leaves from where they stood.
      const from = standing(step);
      if (from.leaving !== null || !mayLeave(from)) return stay(step);
      return leave(from, event.request);
    }
    case 'sign-in-failed':
      if (step.name === 'sign-in-returned') return stay(failed(step.origin, event.problem));
      return step.leaving === null && step.name !== 'sign-in' ? stay(step) : stay(failed(step, event.problem));
    case 'returned-without-answer': {
      if (step.leaving === null || step.name === 'sign-in-returned') return stay(step);
      const origin = { ...step, leaving: null, pending: null };
      const { version, sequence, keyName, checked, round } = step;
      const carried = { version, sequence, keyName, checked, round, pending: null, leaving: null };
      return stay({ ...carried, name: 'sign-in-returned', problem: problem('LK-301'), origin });
    }
    case 'signed-in':
      return signedIn(standing(step), event.same);
  }
}

function failed(step: Step, problem: Problem): Step {
  // Neither of these is about Microsoft's page: what it refused, and the ways on, stand at a step of their own.
  if (step.name === 'start' || step.name === 'key') return { ...carry(step), name: 'sign-in', problem };
  const stopped = { ...stopAt(step, problem), leaving: null };
  // Leaving had ended the watch; a press takes it up again.
  return stopped.name === 'hand-off' && stopped.state === 'watching' ? { ...stopped, state: 'paused' } : stopped;
}

function signedIn(step: Exclude<Step, { name: 'sign-in-returned' }>, same: boolean): Advance {
  switch (step.name) {
    case 'start':
    case 'key':
    case 'sign-in':
    case 'account':
      return toAccount(same ? step : { ...step, round: 'first' });
    default:
      // What was made for another account is of no use to this one (J4).
      if (!same) return toAccount({ ...step, round: 'first', keyName: '', checked: null });
  }
  const back = { leaving: null, pending: null, problem: null };
  switch (step.name) {
    case 'create':
      return stay({ ...step, ...back, offer: null, signedInAgain: asksForProof(step.leaving) || step.signedInAgain });
    case 'save':
      // The problem stays in sight: the credential still has to be saved, by a press.
      return stay({ ...step, leaving: null, pending: null, offer: null });
    case 'hand-off': {
      const handOff = { ...step, ...back, offer: null };
      if (handOff.state === 'preparing') return ask(handOff, { type: 'read-baseline' });
      if (handOff.baseline === null || handOff.openedAt === null) return stay(handOff);
      return ask({ ...handOff, state: 'watching' }, { type: 'watch-keys', baseline: handOff.baseline });
    }
    case 'done':
      if (step.state !== 'unlisted') return stay({ ...step, ...back });
      return ask(
        { ...step, ...back, state: 'reading' },
        { type: 'read-back', methodId: step.methodId, credentialId: step.credentialId },
      );
    case 'lock-screen':
    case 'finish':
      return stay({ ...step, ...back });
  }
}
