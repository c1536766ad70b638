import { notAsked, type Finding, type Found, type NotAsked } from './proof-finding.ts';
import type { ProofEffect } from './proof-effect.ts';
import type {
  BrokenProof,
  CarriedProof,
  KeyPurpose,
  LeftKey,
  LeftProof,
  Proof,
  ProofTrouble,
  SignInNeed,
} from './proof.ts';
import type { SignInRequest } from '../registration/sign-in-request.ts';
import { freshSignIn } from '../registration/sign-in-request.ts';
import type { QuestionId } from './question.ts';

/** What an event leads to: the screen that holds now, and what is to be done. */
export interface ProofAdvance {
  proof: Proof;
  effects: ProofEffect[];
}

/** Without distributing over the union, `Omit` would keep only what all effects share. */
type Unnumbered<Kind> = Kind extends unknown ? Omit<Kind, 'id'> : never;

export type Findings = Partial<Record<QuestionId, Finding>>;

export function rest(proof: Proof): ProofAdvance {
  return { proof, effects: [] };
}

/** @returns the screen and one effect whose answer is wanted from now on */
export function want(proof: Proof, wish: Unnumbered<ProofEffect>): ProofAdvance {
  const id = proof.sequence + 1;
  return { proof: { ...proof, sequence: id, pending: id }, effects: [{ ...wish, id }] };
}

/** What the next screen takes over; nothing is wanted or wrong any more. */
export function carryProof(proof: Proof): CarriedProof & { trouble: null } {
  const { version, sequence, who, label, keyName, begun, ended, findings, left, used, entries } = proof;
  const { listed, route, authTime, lastProof } = proof;
  return {
    ...{ version, sequence, pending: null, trouble: null, who, label, keyName, begun, ended, findings, left, used },
    ...{ entries, listed, route, authTime, lastProof },
  };
}

/** The screen as it is, with what went wrong on it; nothing is wanted any more. */
export function amiss<Kind extends Proof>(proof: Kind, found: ProofTrouble['found']): Kind {
  return { ...proof, pending: null, trouble: { found } };
}

export function withFindings<Kind extends Proof>(proof: Kind, more: Findings): Kind {
  return { ...proof, findings: { ...proof.findings, ...more } };
}

/** Those of the questions that have no answer yet get this reason. */
export function unanswered(proof: Proof, ids: readonly QuestionId[], why: NotAsked): Findings {
  const open = ids.filter((id) => proof.findings[id] === undefined);
  return Object.fromEntries(open.map((id) => [id, notAsked(why)]));
}

/** To what comes next of the core run, and after it to what else can be asked. A key of the run is removed first. */
export function toNext(proof: Proof): ProofAdvance {
  const { findings, left } = proof;
  const next = carryProof(proof);
  if (left !== null) return toRemoval(proof, left);
  if (findings['policy-read'] === undefined) return want({ ...next, name: 'asking', part: 'look' }, { type: 'look' });
  if (findings['rp-id'] === undefined) {
    return want({ ...next, name: 'asking', part: 'options' }, { type: 'ask-options' });
  }
  if (findings.removal === undefined) return toKey(proof, 'accepted');
  if (findings['auth-time-moves'] === undefined) return rest(toSignIn(proof, 'auth-time', freshSignIn));
  return rest({ ...next, name: 'extras' });
}

/** To the press that makes a key, or past it where none can be made. */
export function toKey(proof: Proof, purpose: KeyPurpose): ProofAdvance {
  // What cannot be listed can be made on Microsoft's page, but not found there and removed.
  if (proof.route === 'hand-off' && proof.listed === null) {
    return toNext(withFindings(proof, unanswered(proof, ['listed', 'removal'], 'no-list')));
  }
  return rest({ ...carryProof(proof), name: 'key', purpose, options: null });
}

export function toSignIn(proof: Proof, need: SignInNeed, request: SignInRequest): Proof {
  return { ...carryProof(proof), name: 'sign-in', need, request, leaving: false };
}

/** A key of this run is found, where its id is not known, and removed. What Microsoft's page made is pointed at first. */
export function toRemoval(proof: Proof, left: LeftKey): ProofAdvance {
  const removing = { ...carryProof(proof), name: 'removing', left } as const;
  return left.methodId === null
    ? want(removing, { type: 'find-left', left })
    : want(removing, { type: 'remove-key', methodId: left.methodId });
}

/** The key stands or may stand: that is said until it is dealt with (A11). */
export function toLeft(proof: Proof, left: LeftKey, found: Found | ProofTrouble['found'] | null): LeftProof {
  const trouble = found === null ? null : { found };
  return { ...carryProof(proof), name: 'left', state: 'told', left, trouble };
}

/** The run broke off and nothing stands: the person says how it goes on. */
export function toBroken(proof: Proof): BrokenProof {
  return { ...carryProof(proof), name: 'broken', left: null };
}
