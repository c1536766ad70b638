import { plainSignIn, otherAccount } from '../registration/sign-in-request.ts';
import type { Circumstances, Press } from './event.ts';
import { mayLeave } from './may-leave.ts';
import { standing, type Step } from './step.ts';
import type { JourneyWay } from './way.ts';

/** What a press tells of the moment it is made in. */
export interface Moment extends Circumstances {
  /** Monotonic milliseconds. */
  now: number;
}

/**
 * What a way on means at a step.
 * @returns what to send, in this order; null where the step does not know this way
 */
export function pressesOfWay(way: JourneyWay, step: Step, moment: Moment): readonly Press[] | null {
  const presses = pressesAt(way, step, moment);
  return presses === null ? null : [presses].flat();
}

function pressesAt(way: JourneyWay, step: Step, { now, ...circumstances }: Moment): Press | readonly Press[] | null {
  const { authAge, signedIn } = circumstances;
  const register: Press = { type: 'register', now, authAge };
  const keyReady: Press = { type: 'key-ready', signedIn, authAge };
  const ready = step.name === 'create' && step.state === 'ready';
  const looked = step.name === 'account' && step.state === 'shown';
  const atKey = step.name === 'key' && step.state === 'ready';
  const over = step.name === 'save' && step.state === 'over';
  switch (way) {
    case 'sign-in': {
      const offer = 'offer' in step ? step.offer : null;
      return step.name !== 'start' && mayLeave(standing(step))
        ? { type: 'sign-in', request: offer ?? plainSignIn }
        : null;
    }
    case 'other-account':
      return mayLeave(standing(step)) ? { type: 'sign-in', request: otherAccount } : null;
    case 'without-sign-in':
      return step.name === 'sign-in' ? { type: 'choose-hand-off' } : null;
    case 'try-again':
      if (ready) return register;
      return looked || (step.name === 'hand-off' && (step.state === 'preparing' || step.state === 'paused'))
        ? { type: 'try-again' }
        : null;
    case 'register-anyway':
      // Where Microsoft itself has refused, it would refuse again.
      if (ready) return step.problem?.facts.status === 403 ? null : { type: 'register-anyway', now };
      return looked ? { type: 'try-again' } : null;
    case 'go-on':
      if (atKey) return keyReady;
      return looked && step.passable ? { type: 'go-on' } : null;
    case 'leave-it':
      return step.name === 'done' || step.name === 'lock-screen' || step.name === 'finish' ? { type: 'go-on' } : null;
    case 'other-key':
      if (ready) return register;
      if (atKey) return { type: 'check-key' };
      if (over) return { type: 'start-over' };
      return (looked && step.checked !== null) || (step.name === 'done' && step.state === 'verified')
        ? { type: 'other-key', ...circumstances }
        : null;
    case 'check-again':
      if (atKey) return { type: 'check-key' };
      return looked && step.checked !== null ? { type: 'other-key', ...circumstances } : null;
    case 'without-check':
      return atKey ? [{ type: 'drop-check' }, keyReady] : null;
    case 'hand-off':
      return ready || (looked && (step.passable || step.problem?.code === 'LK-608'))
        ? { type: 'choose-hand-off' }
        : null;
    case 'lock-screen':
      return (ready && step.problem?.code === 'LK-502') || (step.name === 'done' && step.state !== 'removed')
        ? { type: 'continue' }
        : null;
    case 'save-again':
      return step.name === 'save' && step.state === 'failed' ? { type: 'save-again', now } : null;
    case 'start-over':
      return over ? { type: 'start-over' } : null;
    case 'open-microsoft':
      return step.name === 'hand-off' && step.state === 'ready' ? { type: 'open-security-info', now } : null;
    case 'tell-registered':
      return step.name === 'hand-off' && step.state === 'paused' && step.openedAt !== null
        ? { type: 'tell-registered' }
        : null;
  }
}
