import { hiddenAaguid } from '../keys/aaguid.ts';
import { problem } from '../support/problem.ts';
import { problemOfCall } from '../support/problem-of-failure.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Event } from './event.ts';
import { also, ask, carry, stay, stopAt, type Advance } from './moves.ts';
import { mendingSignIn } from '../registration/sign-in-request.ts';
import type { DoneStep, HandOffStep } from './step.ts';

/** The hand-off: Microsoft's own page creates the key, the list tells us that it arrived (K5). */
export function advanceHandOff(step: HandOffStep, event: Event): Advance {
  switch (event.type) {
    case 'baseline-read':
      return stay({ ...step, pending: null, state: 'ready', baseline: event.keys.map(({ id }) => id) });
    case 'baseline-failed':
      return baselineFailed(step, event.failure);
    case 'open-security-info': {
      const opened = watch(step, event.now);
      return opened === null ? stay(step) : also(opened, { type: 'open-security-info' });
    }
    case 'security-info-opened':
      return watch(step, event.now) ?? stay(step);
    case 'popup-blocked':
      return stay({ ...step, problem: problem('LK-516') });
    case 'keys-appeared': {
      const [key, ...others] = event.keys;
      if (key === undefined) return stay(step);
      const choosing: HandOffStep = { ...step, pending: null, state: 'choosing', appeared: event.keys };
      if (others.length > 0) return stay(stopAt(choosing, problem('LK-517')));
      return stay(isAnotherModel(step.checked, key) ? choosing : arrived(step, key, event.at));
    }
    case 'choose-key': {
      const key = step.appeared.find(({ id }) => id === event.id);
      return key === undefined ? stay(step) : stay(arrived(step, key, null));
    }
    case 'not-mine':
      return step.state === 'choosing' ? disown(step) : stay(step);
    case 'watch-ended': {
      if (event.failure === null) return stay({ ...stopAt(step, problem('LK-514')), state: 'paused' });
      const offer = mendingSignIn(event.failure);
      return stay({ ...stopAt(step, problemOfCall('list', event.failure)), state: 'paused', offer });
    }
    case 'try-again':
      return tryAgain(step);
    case 'wrong-account':
      return stay({ ...step, problem: problem('LK-515') });
    case 'tell-registered': {
      const { disowned } = step;
      const told: DoneStep = {
        ...carry(step),
        ...nothingKnown,
        name: 'done',
        state: 'told',
        route: 'hand-off',
        disowned,
      };
      return step.openedAt === null || step.state === 'choosing' ? stay(step) : stay(told);
    }
    default:
      return stay(step);
  }
}

const nothingKnown = { key: null, methodId: null, credentialId: null, savedAt: null };

/** @returns the step while Microsoft's page is open, or null where it cannot be opened now */
function watch(step: HandOffStep, now: number): Advance | null {
  if (step.state === 'preparing' || step.state === 'choosing') return null;
  // Opened again for the right account, the page has its time again before the account is in doubt (K5).
  const openedAt = step.problem?.code === 'LK-515' ? now : (step.openedAt ?? now);
  const opened: HandOffStep = { ...step, state: 'watching', problem: null, openedAt };
  // Opening again keeps the watch that runs.
  return step.state === 'watching' || step.baseline === null
    ? stay(opened)
    : ask(opened, { type: 'watch-keys', baseline: step.baseline });
}

function baselineFailed(step: HandOffStep, failure: CallFailure): Advance {
  const stopped = stopAt(step, problemOfCall('list', failure));
  const offer = mendingSignIn(failure);
  if (offer !== null) return stay({ ...stopped, offer });
  const forbidden =
    failure.kind === 'no-token' || (failure.kind === 'http' && failure.status >= 400 && failure.status < 429);
  // The guide still serves where the list may not be read (X2); otherwise reading is tried again by a press.
  return stay(forbidden ? { ...stopAt(step, problem('LK-608')), state: 'ready', baseline: null } : stopped);
}

function tryAgain(step: HandOffStep): Advance {
  const mended = { ...step, problem: null, offer: null };
  if (step.state === 'preparing' && step.pending === null) return ask(mended, { type: 'read-baseline' });
  if (step.state !== 'paused') return stay(step);
  if (step.baseline === null) return stay({ ...mended, state: 'ready' });
  return ask({ ...mended, state: 'watching' }, { type: 'watch-keys', baseline: step.baseline });
}

/** A key that was checked has a model; one of another model, or of none, may be somebody else's (K5). */
function isAnotherModel(checked: HandOffStep['checked'], { aaguid }: RegisteredKey): boolean {
  return checked !== null && checked.aaguid !== hiddenAaguid && checked.aaguid !== aaguid;
}

/** What is not the person's stays in sight, and the watch goes on for what is. */
function disown(step: HandOffStep): Advance {
  const known = [...(step.baseline ?? []), ...step.appeared.map(({ id }) => id)];
  const disowned = [...step.disowned, ...step.appeared];
  return ask(
    { ...step, state: 'watching', problem: null, baseline: known, appeared: [], disowned },
    { type: 'watch-keys', baseline: known },
  );
}

/** Whatever else appeared with the person's key is not theirs, as long as they do not say so. */
function arrived(step: HandOffStep, key: RegisteredKey, savedAt: number | null): DoneStep {
  // A model that the person vouches for all the same was not the one that was checked.
  const checked = isAnotherModel(step.checked, key) ? null : step.checked;
  return {
    ...carry(step),
    checked,
    name: 'done',
    state: 'verified',
    key,
    methodId: key.id,
    credentialId: null,
    route: 'hand-off',
    disowned: [...step.disowned, ...step.appeared.filter(({ id }) => id !== key.id)],
    savedAt,
  };
}
