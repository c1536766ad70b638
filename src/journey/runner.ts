import { advance } from './advance.ts';
import { isSpent } from './advance-create.ts';
import type { Effect } from './effect.ts';
import type { Answer, Event } from './event.ts';
import type { Advance } from './moves.ts';
import type { Ports } from './ports.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import { saveCredential } from './save-credential.ts';
import type { Step } from './step.ts';
import { problem } from '../support/problem.ts';
import { problemOfSignIn } from '../support/problem-of-sign-in.ts';
import { findSaved } from '../key-list/find-saved.ts';
import { readBack } from '../key-list/read-back.ts';
import { watchKeys } from '../key-list/watch-keys.ts';

export interface Runner {
  step(): Step;
  send(event: Event): void;
  /** Takes over a step with its effects, e.g. a restored one. */
  take(advance: Advance): void;
}

/**
 * Carries out the effects of the journey and feeds the answers back. The one place with state: the step that holds, what
 * is under way for it, and the account's lock.
 * @param onStep called with every new step, before its effects begin
 */
export function createRunner(ports: Ports, first: Step, onStep: (step: Step) => void): Runner {
  let step = first;
  let running: { id: number; abort: AbortController } | null = null;
  let letGo: (() => void) | null = null;

  function take(next: Advance): void {
    step = next.step;
    // Whatever answers to an older id is no longer wanted: stop it, its answer would be dropped anyway.
    if (running !== null && running.id !== step.pending) {
      running.abort.abort();
      running = null;
    }
    onStep(step);
    for (const effect of next.effects) carryOut(effect);
  }

  function send(event: Event): void {
    const next = advance(step, event);
    if (next.step !== step || next.effects.length > 0) take(next);
  }

  function carryOut(effect: Effect): void {
    if (effect.type === 'release-lock') {
      letGo?.();
      letGo = null;
      return;
    }
    if (effect.type === 'open-security-info') {
      if (ports.openSecurityInfo() === 'blocked') send({ type: 'popup-blocked', effect: effect.id });
      return;
    }
    if (effect.type === 'sign-out') {
      void ports.identity.signOut();
      return;
    }
    const abort = new AbortController();
    if (effect.id === step.pending) running = { id: effect.id, abort };
    answer(effect, abort.signal).then(
      (event) => {
        if (!abort.signal.aborted) send(event);
      },
      (error: unknown) => {
        if (!abort.signal.aborted) send(unforeseen(effect, error));
      },
    );
  }

  async function answer(
    effect: Exclude<Effect, { type: 'release-lock' | 'open-security-info' | 'sign-out' }>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { fido2Methods, clock, identity } = ports;
    const id = { effect: effect.id };
    switch (effect.type) {
      case 'sign-in': {
        const left = await identity.signIn(effect.request);
        const errorCode = left.ok ? '' : left.failure.errorCode;
        return { ...id, type: 'sign-in-failed', problem: problemOfSignIn({ errorCode, message: '' }) };
      }
      case 'check-key': {
        await ports.sight.comes(signal);
        const checked = await ports.checkKey(signal);
        return checked.ok
          ? { ...id, type: 'key-checked', key: checked.value }
          : { ...id, type: 'key-check-failed', failure: checked.failure };
      }
      case 'look': {
        const look = await ports.look(signal);
        return look.ok
          ? { ...id, type: 'look-done', look: look.value }
          : { ...id, type: 'look-failed', failure: look.failure };
      }
      case 'take-lock': {
        if (effect.forCeremony) ports.ceremony.pressed();
        const release = letGo ?? (await turn(effect, signal));
        if (signal.aborted) release();
        else letGo = release;
        return { ...id, type: 'lock-taken', now: clock.monotonic() };
      }
      case 'fetch-options': {
        const options = await fido2Methods.creationOptions(signal);
        if (!options.ok) return { ...id, type: 'options-refused', failure: options.failure, authAge: ports.authAge() };
        const route = ports.ceremony.chooseRoute(options.value.publicKey.rp.id);
        return { ...id, type: 'options-received', options: options.value, route };
      }
      case 'create-credential': {
        if (!ports.sight.isSeen()) {
          await ports.sight.comes(signal);
          if (isSpent(effect.options, clock.monotonic())) return { ...id, type: 'options-spent' };
        }
        const made = await ports.ceremony.create(effect.route, effect.options, signal);
        return made.ok
          ? { ...id, type: 'credential-created', credential: made.value }
          : { ...id, type: 'ceremony-failed', failure: made.failure, now: clock.monotonic() };
      }
      case 'save': {
        const saved = await saveCredential(ports, effect, () => send({ ...id, type: 'save-checking' }), signal);
        return saved.ok
          ? { ...id, type: 'saved', methodId: saved.value.methodId, at: clock.monotonic() }
          : { ...id, type: 'save-failed', ...saved.failure };
      }
      case 'find-saved': {
        const listed = await fido2Methods.list(signal);
        if (!listed.ok) return { ...id, type: 'find-failed', failure: listed.failure };
        const found = findSaved(fido2Methods, listed.value, effect);
        return found === null
          ? { ...id, type: 'not-saved' }
          : { ...id, type: 'saved', methodId: found.id, at: clock.monotonic() };
      }
      case 'read-back':
        return { ...id, type: 'key-read', key: await readBack(ports, effect, signal) };
      case 'read-baseline': {
        const listed = await fido2Methods.list(signal);
        return listed.ok
          ? { ...id, type: 'baseline-read', keys: listed.value }
          : { ...id, type: 'baseline-failed', failure: listed.failure };
      }
      case 'watch-keys': {
        const watched = await watchKeys(ports, effect.baseline, signal);
        return watched.ok
          ? { ...id, type: 'keys-appeared', keys: watched.value, at: clock.monotonic() }
          : { ...id, type: 'watch-ended', failure: watched.failure };
      }
    }
  }

  /** @returns what lets go of the account's lock, once it is this tab's turn */
  async function turn(
    { id, forCeremony }: Extract<Effect, { type: 'take-lock' }>,
    signal: AbortSignal,
  ): Promise<() => void> {
    for (;;) {
      const release = await ports.takeLock(() => send({ effect: id, type: 'lock-waiting' }), signal);
      if (!forCeremony || signal.aborted || ports.sight.isSeen()) return release;
      release();
      await ports.sight.comes(signal);
    }
  }

  /** A fault of ours or of a library must end in a problem with a way on, never in a screen that waits for ever. */
  function unforeseen(effect: Effect, error: unknown): Answer {
    const caused = { message: error instanceof Error ? error.name : 'unknown', cause: error };
    const failure: CallFailure = { kind: 'malformed', ...caused };
    const id = { effect: effect.id };
    const now = ports.clock.monotonic();
    const ended = { name: 'Unforeseen', elapsed: 0, timeout: 0, ...caused };
    switch (effect.type) {
      case 'check-key':
        return { ...id, type: 'key-check-failed', failure: ended };
      case 'create-credential':
      case 'take-lock':
        return { ...id, type: 'ceremony-failed', failure: ended, now };
      case 'look':
        return { ...id, type: 'look-failed', failure };
      case 'fetch-options':
        return { ...id, type: 'options-refused', failure, authAge: null };
      case 'save':
        return { ...id, type: 'save-failed', failure, stored: null, answeredAt: now };
      case 'find-saved':
        return { ...id, type: 'find-failed', failure };
      case 'read-back':
        return { ...id, type: 'key-read', key: null satisfies RegisteredKey | null };
      case 'read-baseline':
        return { ...id, type: 'baseline-failed', failure };
      case 'watch-keys':
        return { ...id, type: 'watch-ended', failure };
      default:
        return { ...id, type: 'sign-in-failed', problem: problem('LK-312', { errorCode: caused.message }) };
    }
  }

  return { step: () => step, send, take };
}
