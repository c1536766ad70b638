import { advanceProof } from './advance-proof.ts';
import type { ProofEffect } from './proof-effect.ts';
import type { ProofAnswer, ProofEvent } from './proof-event.ts';
import type { ProofAdvance } from './proof-moves.ts';
import type { ProofPorts } from './proof-ports.ts';
import { runProof } from './run-proof.ts';
import { firstProof, type Proof } from './proof.ts';
import type { CallFailure } from '../registration/failure.ts';

export interface ProofRunner {
  proof(): Proof;
  send(event: ProofEvent): void;
  /** Takes over a screen with its effects, e.g. a restored one. */
  take(advance: ProofAdvance): void;
}

/**
 * Carries out what the proof wants done and feeds the answers back.
 * @param open loads Microsoft; asked at each effect
 * @param onProof called with every new screen before its effects begin: what it names as left behind is kept by then (A11)
 */
export function followProof(open: () => Promise<ProofPorts>, onProof: (proof: Proof) => void): ProofRunner {
  let proof: Proof = firstProof;
  let running: { id: number; abort: AbortController } | null = null;

  function take(next: ProofAdvance): void {
    proof = next.proof;
    if (running !== null && running.id !== proof.pending) {
      running.abort.abort();
      running = null;
    }
    onProof(proof);
    for (const effect of next.effects) void carryOut(effect);
  }

  function send(event: ProofEvent): void {
    const next = advanceProof(proof, event);
    if (next.proof !== proof || next.effects.length > 0) take(next);
  }

  async function carryOut(effect: ProofEffect): Promise<void> {
    const abort = new AbortController();
    if (effect.id === proof.pending) running = { id: effect.id, abort };
    const told = await open()
      .then((ports) => runProof(ports, effect, abort.signal))
      .catch((cause: unknown) => unforeseen(effect, cause));
    if (told !== null && !abort.signal.aborted) send({ ...told, effect: effect.id } as ProofAnswer);
  }

  return { proof: () => proof, send, take };
}

/** A part that did not load, or a fault of ours: an answer all the same, and never one that says that nothing happened. */
function unforeseen(effect: ProofEffect, cause: unknown): Omit<ProofAnswer, 'effect'> | null {
  const failure: CallFailure = { kind: 'network', cause };
  const failed = { ok: false, failure } as const;
  switch (effect.type) {
    case 'look':
      return { type: 'looked', look: { keys: failed, policy: failed, devices: failed, authTime: null } } as ProofAnswer;
    case 'ask-options':
      return { type: 'options-answered', answer: failed } as ProofAnswer;
    case 'make-key': {
      const name = cause instanceof Error ? cause.name : 'Unforeseen';
      return { type: 'key-not-made', failure: { name, message: '', elapsed: 0, timeout: 0, cause } } as ProofAnswer;
    }
    case 'save-key':
      return { type: 'key-not-saved', failure } as ProofAnswer;
    case 'await-listed':
      return { type: 'listing-ended', after: null, key: null, answered: false } as ProofAnswer;
    case 'find-left':
      return { type: 'left-unknown', failure } as ProofAnswer;
    case 'remove-key':
      return { type: 'removal-ended', removal: { kind: 'unclear', failure }, first: failure, now: 0 } as ProofAnswer;
    case 'watch-keys':
      return { type: 'watch-ended', failure } as ProofAnswer;
    case 'sign-in':
      return { type: 'sign-in-failed', code: 'unexpected' } as ProofAnswer;
    case 'wait-until':
    case 'open-security-info':
      return null;
  }
}
