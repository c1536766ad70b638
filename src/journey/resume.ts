import { problem } from '../support/problem.ts';
import { find } from './advance-save.ts';
import { ask, carry, stay, toAccount, type Advance } from './moves.ts';
import { plainSignIn } from '../registration/sign-in-request.ts';
import type { Step } from './step.ts';

/**
 * A stored step after a reload (J2). Reading goes on by itself; a ceremony, a save or a redirect never starts again
 * without a press.
 * @param signedIn whether a session was found for the account that the step was made for
 */
export function resume(stored: Step, signedIn: boolean): Advance {
  const step: Step = { ...stored, pending: null };
  if (!signedIn) return resumeSignedOut(step);
  switch (step.name) {
    case 'key':
      return stay({ ...step, state: 'ready' });
    case 'account':
      return step.state === 'looking' ? toAccount(step) : stay(step);
    case 'create':
      return stay({ ...step, state: 'ready' });
    case 'save':
      if (step.state === 'over') return stay(step);
      return find({ ...step, problem: step.problem ?? problem('LK-603') });
    case 'hand-off':
      if (step.state === 'preparing') return ask({ ...step, problem: null }, { type: 'read-baseline' });
      if (step.state !== 'watching' || step.baseline === null) return stay(step);
      return ask(step, { type: 'watch-keys', baseline: step.baseline });
    case 'done':
      if (step.state !== 'reading') return stay(step);
      return ask(step, { type: 'read-back', methodId: step.methodId, credentialId: step.credentialId });
    default:
      return stay(step);
  }
}

/** Without a session a credential still waits to be saved; everything else begins with a sign-in. */
function resumeSignedOut(step: Step): Advance {
  switch (step.name) {
    case 'key':
      return stay({ ...step, state: 'ready', asker: null });
    case 'save':
      if (step.state === 'over') return stay(step);
      return stay({ ...step, state: 'failed', problem: problem('LK-308'), offer: plainSignIn });
    case 'account':
    case 'create':
    case 'hand-off':
      return stay({ ...carry(step), name: 'sign-in', problem: problem('LK-308') });
    case 'done':
      return stay(step.state === 'reading' ? { ...step, state: 'unlisted' } : step);
    default:
      return stay(step);
  }
}
