import { byMicrosoftsPage, signInFor } from './advance-asking.ts';
import { foundFailure } from './proof-finding.ts';
import type { ProofEvent } from './proof-event.ts';
import {
  amiss,
  carryProof,
  rest,
  toKey,
  toNext,
  toSignIn,
  unanswered,
  want,
  withFindings,
  type ProofAdvance,
} from './proof-moves.ts';
import type { KeyProof, KeyPurpose, LeftKey, MakingProof, Proof } from './proof.ts';
import type { QuestionId } from './question.ts';

/** A touch takes a while: with less of the challenge left, new options are fetched (J6). Milliseconds. */
const enough = 60_000;

/** The press that makes a key, until it is made. */
export function advanceKeyPress(proof: KeyProof | MakingProof, event: ProofEvent): ProofAdvance {
  return proof.name === 'key' ? atPress(proof, event) : whileMaking(proof, event);
}

function atPress(proof: KeyProof, event: ProofEvent): ProofAdvance {
  const { purpose, options, route, listed } = proof;
  // Options are on their way: the press counts once.
  if (proof.pending !== null && event.type !== 'options-answered' && event.type !== 'skip') return rest(proof);
  switch (event.type) {
    case 'make-key': {
      if (route === 'hand-off') return rest(proof);
      const making = { ...carryProof(proof), name: 'making', purpose } as const;
      return options !== null && route !== null && options.deadline - event.monotonic > enough
        ? want(making, { type: 'make-key', route, options })
        : want({ ...carryProof(proof), name: 'key', purpose, options: null }, { type: 'ask-options' });
    }
    case 'options-answered': {
      const { answer } = event;
      if (!answer.ok) {
        const request = signInFor(answer.failure);
        return rest(
          request === null
            ? amiss(proof, foundFailure(answer.failure))
            : toSignIn(proof, purpose === 'blocked' ? 'blocked-key' : 'key', request),
        );
      }
      if (answer.value.options === null || answer.value.route === 'hand-off') {
        return withoutCompanion(proof);
      }
      return want(
        { ...carryProof(proof), name: 'making', purpose, route: answer.value.route },
        { type: 'make-key', route: answer.value.route, options: answer.value.options },
      );
    }
    case 'use-microsofts-page': {
      if (route !== 'hand-off' || listed === null || purpose !== 'accepted') return rest(proof);
      const left: LeftKey = {
        ...{ sure: 'perhaps', name: '', since: event.now, methodId: null, credential: null, seen: false },
        before: listed,
      };
      const watching = want(
        { ...carryProof(proof), name: 'hand-off', left, appeared: null },
        { type: 'watch-keys', before: listed },
      );
      const id = watching.proof.sequence + 1;
      return {
        proof: { ...watching.proof, sequence: id },
        effects: [...watching.effects, { type: 'open-security-info', id }],
      };
    }
    case 'skip':
      return withoutKey(proof, purpose);
    default:
      return rest(proof);
  }
}

/** Without a key: what it would have told is not asked. */
export function withoutKey(proof: Proof, purpose: KeyPurpose): ProofAdvance {
  const open: readonly QuestionId[] = purpose === 'blocked' ? ['blocked-model'] : ['credential', 'listed', 'removal'];
  return toNext(withFindings(proof, unanswered(proof, open, 'skipped')));
}

/** Microsoft's page makes a key of a blocked model no better than ours, and tells us nothing of it. */
function withoutCompanion(proof: KeyProof): ProofAdvance {
  return proof.purpose === 'accepted'
    ? toKey(byMicrosoftsPage(proof, 'no-companion'), 'accepted')
    : toNext(withFindings({ ...proof, route: 'hand-off' }, unanswered(proof, ['blocked-model'], 'no-companion')));
}

function whileMaking(proof: MakingProof, event: ProofEvent): ProofAdvance {
  const { purpose } = proof;
  switch (event.type) {
    case 'cancel':
      return rest({ ...carryProof(proof), name: 'key', purpose, options: null });
    case 'key-not-made': {
      const { name } = event.failure;
      const again: KeyProof = { ...carryProof(proof), name: 'key', purpose, options: null };
      // The companion went away: nothing here makes keys any more (K1).
      return name === 'CompanionGone' ? withoutCompanion(again) : rest(amiss(again, { kind: 'ceremony', name }));
    }
    case 'key-made': {
      const { credential, now } = event;
      const { id, aaguid, model } = credential;
      const left: LeftKey = {
        ...{ sure: 'perhaps', name: proof.keyName, since: now, methodId: null, seen: false },
        ...{ credential: { id, aaguid }, before: proof.listed },
      };
      return want(
        {
          ...{ ...carryProof(proof), name: 'saving', purpose, state: 'sent', left },
          used: purpose === 'accepted' ? { aaguid, model } : proof.used,
          entries: proof.entries + 1,
        },
        { type: 'save-key', credential, keyName: proof.keyName },
      );
    }
    default:
      return rest(proof);
  }
}
