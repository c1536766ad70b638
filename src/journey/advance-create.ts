import { problem } from '../support/problem.ts';
import { problemOfCall, problemOfCeremony } from '../support/problem-of-failure.ts';
import type { Answer, Event } from './event.ts';
import { also, ask, carry, stay, stopAt, toHandOff, toKey, type Advance } from './moves.ts';
import { nameFor } from './name-for.ts';
import { nameProblem } from './name-problem.ts';
import { problemOfRefusal } from './problem-of-refusal.ts';
import type { CreationOptions } from '../registration/credential.ts';
import { judgeProof } from '../registration/judge-proof.ts';
import { freshSignIn, mendingSignIn } from '../registration/sign-in-request.ts';
import type { CreateStep } from './step.ts';

/** What is left of a challenge must leave time for key, PIN and touch before options that are not new are used (J6). */
const worthUsing = 45_000;

/** @param now on the monotonic clock, milliseconds */
export function isSpent({ deadline }: Pick<CreationOptions, 'deadline'>, now: number): boolean {
  return deadline - now <= worthUsing;
}

/** `create`: one press, options, ceremony; every refusal has its way on (J6, J7, J12, K1). */
export function advanceCreate(step: CreateStep, event: Event): Advance {
  switch (event.type) {
    case 'edit-name':
      return step.state === 'ready' ? stay({ ...step, keyName: event.keyName }) : stay(step);
    case 'check-key-first':
      return step.state === 'ready' ? stay(toKey({ ...step, checked: null }, step)) : stay(step);
    case 'register':
      if (step.state !== 'ready' || nameProblem(step) !== null) return stay(step);
      if (judgeProof(event.authAge) === 'old') {
        return stay({ ...stopAt(step, problem('LK-403')), offer: freshSignIn });
      }
      return begin(step);
    case 'register-anyway':
      return step.state === 'ready' && nameProblem(step) === null ? begin(step) : stay(step);
    case 'lock-waiting':
      return stay({ ...step, problem: problem('LK-209') });
    case 'lock-taken':
      return lockTaken(step, event.now);
    case 'options-received':
      if (event.route === 'hand-off') return leaveForHandOff(step, 'cannot-create', true);
      return ask(
        { ...step, state: 'touching', options: event.options, route: event.route },
        { type: 'create-credential', options: event.options, route: event.route },
      );
    case 'options-spent':
      return step.state === 'touching' ? fetchOptions(step) : stay(step);
    case 'options-refused':
      return refused(step, event);
    case 'credential-created':
      return created(step, event);
    case 'ceremony-failed': {
      // A way that another could mend; a person's cancel is never taken for that (K1).
      if (event.failure.name === 'SecurityError' || event.failure.name === 'CompanionGone') {
        return leaveForHandOff(step, 'cannot-create', true);
      }
      // They name the keys that may not be used: the person may remove one of these before the next try.
      const options = event.failure.name === 'InvalidStateError' ? null : step.options;
      return backToReady(stopAt({ ...step, options }, problemOfCeremony(event.failure)));
    }
    case 'cancel':
      return step.state === 'ready' ? stay(step) : backToReady({ ...step, problem: null });
    case 'continue':
      // The key is registered already: nothing is left to do for it here.
      return step.state === 'ready' && step.problem?.code === 'LK-502'
        ? stay({ ...carry(step), name: 'lock-screen', aaguid: null, savedAt: null })
        : stay(step);
    case 'choose-hand-off':
      return step.state === 'ready' ? toHandOff(step, 'chosen', null, true) : stay(step);
    default:
      return stay(step);
  }
}

function begin(step: CreateStep): Advance {
  return ask({ ...step, state: 'queued', problem: null, offer: null }, { type: 'take-lock', forCeremony: true });
}

function lockTaken(step: CreateStep, now: number): Advance {
  const { options, route } = step;
  if (options !== null && route !== null && !isSpent(options, now)) {
    return ask({ ...step, state: 'touching', problem: null }, { type: 'create-credential', options, route });
  }
  return fetchOptions(step);
}

function fetchOptions(step: CreateStep): Advance {
  return ask({ ...step, state: 'fetching', options: null, problem: null }, { type: 'fetch-options' });
}

function refused(step: CreateStep, { failure, authAge }: Extract<Answer, { type: 'options-refused' }>): Advance {
  const claims = failure.kind === 'http' || failure.kind === 'no-token' ? failure.claims : null;
  if (claims !== null) {
    return backToReady({ ...stopAt(step, problem('LK-412')), offer: { prompt: null, claims } });
  }
  if (failure.kind === 'no-token') {
    if (failure.need === 'consent') return leaveForHandOff(step, 'no-permission', false);
    return backToReady({ ...stopAt(step, problemOfCall('options', failure)), offer: freshSignIn });
  }
  if (failure.kind === 'http') {
    if (failure.status === 404 || failure.status === 405) return leaveForHandOff(step, 'not-supported', true);
    if (failure.status === 403) {
      const fresh = step.signedInAgain || judgeProof(authAge) === 'fresh';
      if (fresh) return leaveForHandOff(step, 'forbidden', true);
      const { message, requestId } = failure;
      const facts = { status: 403, message, ...(requestId === null ? {} : { requestId }) };
      return backToReady({ ...stopAt(step, problem('LK-403', facts)), offer: freshSignIn });
    }
  }
  const offer = mendingSignIn(failure);
  return backToReady({ ...stopAt(step, problemOfRefusal('options', failure, step.keys)), offer });
}

function created(step: CreateStep, { credential }: Extract<Answer, { type: 'credential-created' }>): Advance {
  const { version, sequence, keyName, checked, round, keys, options, route } = step;
  if (options === null || route === null) return stay(step);
  const displayName = nameFor(keyName, credential.model, keys);
  return ask(
    {
      ...{ version, sequence, keyName, checked, round, keys, credential, displayName, route },
      ...{ pending: null, leaving: null, problem: null, offer: null },
      name: 'save',
      state: 'saving',
      deadline: options.deadline,
      attempts: 1,
    },
    { type: 'save', credential, displayName, keys, repeated: false },
  );
}

/** The lock is given back whenever no ceremony of this tab runs any more (J12). */
function backToReady(step: CreateStep): Advance {
  return also(stay({ ...step, state: 'ready', pending: null }), { type: 'release-lock' });
}

function leaveForHandOff(
  step: CreateStep,
  reason: 'not-supported' | 'forbidden' | 'cannot-create' | 'no-permission',
  permitted: boolean,
): Advance {
  return also(toHandOff(step, reason, step.keys, permitted), { type: 'release-lock' });
}
