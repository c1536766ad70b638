import type { CallFailure } from '../registration/failure.ts';
import { freshSignIn, mendingSignIn, type SignInRequest } from '../registration/sign-in-request.ts';
import { asBelieved, foundFailure, isAnswer, leftOpen, notAsked, type Finding } from './proof-finding.ts';
import { findingsOfOptions } from './findings-of-options.ts';
import type { AnsweredOptions, ProofEvent, ProofLook } from './proof-event.ts';
import {
  carryProof,
  rest,
  toKey,
  toNext,
  toSignIn,
  unanswered,
  withFindings,
  type Findings,
  type ProofAdvance,
} from './proof-moves.ts';
import type { AskingProof, Proof } from './proof.ts';
import { optionsQuestions } from './question.ts';

/** From so many keys on, options are those for one that Microsoft may not take. */
const mostKeys = 10;

/** What reading and asking found. */
export function advanceAsking(proof: AskingProof, event: ProofEvent): ProofAdvance {
  if (event.type === 'looked' && proof.part === 'look') return toNext(looked(proof, event.look));
  if (event.type !== 'options-answered') return rest(proof);
  const { answer } = event;
  if (proof.part === 'stale') {
    const finding = answer.ok ? asBelieved(false, ok) : staleFinding(answer.failure);
    return toNext(withFindings(proof, { 'stale-sign-in': finding }));
  }
  return answer.ok ? optionsCame(proof, answer.value) : optionsRefused(proof, answer.failure);
}

const ok = { kind: 'status', status: 200, code: '', claims: false } as const;

function looked(proof: Proof, { keys, policy, devices, authTime }: ProofLook): Proof {
  return {
    ...withFindings(proof, {
      // Reading it takes a role that an employee does not have.
      'policy-read': policy.ok ? asBelieved(false, { kind: 'yes' }) : refusalFinding(policy.failure),
      'devices-read': devicesFinding(devices),
      'auth-time': asBelieved(authTime !== null, { kind: authTime === null ? 'missing' : 'yes' }),
    }),
    listed: keys.ok ? keys.value.map(({ id }) => id) : null,
    authTime,
    lastProof: authTime,
  };
}

function devicesFinding(devices: ProofLook['devices']): Finding {
  if (!devices.ok) return asBelieved(false, foundFailure(devices.failure));
  if (devices.value === 'none') return leftOpen({ kind: 'missing' });
  const bare = devices.value === 'without-details';
  return asBelieved(bare, { kind: bare ? 'without-details' : 'yes' });
}

function refusalFinding(failure: CallFailure): Finding {
  const found = foundFailure(failure);
  return failure.kind === 'http' && failure.status === 403 ? asBelieved(true, found) : leftOpen(found);
}

function staleFinding(failure: CallFailure): Finding {
  const found = foundFailure(failure);
  const wanted = failure.kind === 'http' && (failure.status === 401 || failure.status === 403);
  return isAnswer(failure) ? asBelieved(wanted, found) : leftOpen(found);
}

function optionsCame(proof: AskingProof, { facts, options, route, ownRpId }: AnsweredOptions): ProofAdvance {
  const many = (proof.listed?.length ?? 0) >= mostKeys;
  const known = withFindings(proof, {
    options: asBelieved(true, ok),
    ...findingsOfOptions(facts, proof.listed?.length ?? null, ownRpId),
    'eleventh-key': many ? asBelieved(false, ok) : notAsked('needs-ten-keys'),
  });
  if (options === null) return toKey(byMicrosoftsPage(known, 'no-options'), 'accepted');
  if (route === 'hand-off') return toKey(byMicrosoftsPage(known, 'no-companion'), 'accepted');
  return rest({ ...carryProof(known), name: 'key', purpose: 'accepted', options, route });
}

/** A refusal that a fresh sign-in may mend is asked about once more; any other one is the answer. */
function optionsRefused(proof: AskingProof, failure: CallFailure): ProofAdvance {
  const many = (proof.listed?.length ?? 0) >= mostKeys;
  const found = foundFailure(failure);
  const finding = many || !isAnswer(failure) ? leftOpen(found) : asBelieved(false, found);
  const findings: Findings = {
    options: finding,
    'eleventh-key': many ? eleventhFinding(failure) : notAsked('needs-ten-keys'),
  };
  const request = many ? null : signInFor(failure);
  const known = withFindings(proof, findings);
  if (request !== null && proof.findings.options === undefined) return rest(toSignIn(known, 'options', request));
  return toKey(withoutOptions(known), 'accepted');
}

function eleventhFinding(failure: CallFailure): Finding {
  const found = foundFailure(failure);
  return isAnswer(failure) ? asBelieved(found.kind === 'status' && found.status === 400, found) : leftOpen(found);
}

/** A fresh sign-in that may mend a refusal of options, or null (J7). */
export function signInFor(failure: CallFailure): SignInRequest | null {
  return mendingSignIn(failure) ?? (failure.kind === 'http' && failure.status === 403 ? freshSignIn : null);
}

/** No options: what depends on them is not asked, and only Microsoft's page can make a key. */
export function withoutOptions<Kind extends Proof>(proof: Kind): Kind {
  const told = withFindings(proof, unanswered(proof, optionsQuestions, 'no-options'));
  return byMicrosoftsPage(withFindings(told, unanswered(told, ['stale-sign-in'], 'no-options')), 'no-options');
}

/** A key that Microsoft's page makes says nothing of one that is made here. */
export function byMicrosoftsPage<Kind extends Proof>(proof: Kind, why: 'no-companion' | 'no-options'): Kind {
  return { ...withFindings(proof, unanswered(proof, ['credential', 'blocked-model'], why)), route: 'hand-off' };
}
