import { elapsed, type Moment } from '../../helpdesk/moment.ts';
import { idleLimit } from '../../helpdesk/advance-room.ts';
import type { SignInAnswer } from '../../microsoft/sign-in-answer.ts';
import type { Account } from '../../registration/account.ts';
import { judgeStepUp, type StepUpFlaw } from '../../registration/judge-step-up.ts';
import type { Problem } from '../../support/problem.ts';
import type { AgentIds, KeptSitting } from './kept-sitting.ts';

/** Why nobody was let in: what Microsoft's page said, what is amiss with the proof, or that no answer came back (J8). */
export type DoorTrouble =
  { kind: 'refused'; problem: Problem } | { kind: 'flaw'; flaw: StepUpFlaw } | { kind: 'returned' };

/** Who comes in. With `trouble` and an account, the earlier proof still holds, and the new sign-in came to nothing. */
export interface Arrival {
  account: Account | null;
  trouble: DoorTrouble | null;
}

/** Whether a reload may go on without a new sign-in: the proof of this sitting holds, and the agent was not away. */
export function goesOn(kept: Pick<KeptSitting, 'agent' | 'proven' | 'active'> | null, at: Moment): boolean {
  return kept !== null && kept.agent !== null && kept.proven && elapsed(kept.active, at) < idleLimit;
}

/** The page was left for Microsoft's, and is here again without its answer. @returns what that is at the door, or null */
export function cameBack(kept: Pick<KeptSitting, 'asked'> | null): DoorTrouble | null {
  return kept?.asked == null ? null : { kind: 'returned' };
}

interface ArrivalEvidence {
  answer: SignInAnswer;
  /** Who is signed in now. */
  account: Account | null;
  kept: Pick<KeptSitting, 'agent' | 'asked' | 'proven' | 'active'> | null;
  at: Moment;
  /** The corrected time, epoch milliseconds. */
  now: number;
}

/**
 * Who comes in as the page is loaded (S14): only an agent who proved themselves when they were asked to, or whose sitting goes
 * on. A sitting belongs to the one who began it.
 */
export function judgeArrival({ answer, account, kept, at, now }: ArrivalEvidence): Arrival {
  const present = goesOn(kept, at) && isOf(account, kept?.agent ?? null) ? account : null;
  switch (answer.kind) {
    case 'none':
      return { account: present, trouble: cameBack(kept) };
    case 'failed':
      return { account: present, trouble: { kind: 'refused', problem: answer.problem } };
    case 'signed-in': {
      const asked = kept?.asked ?? null;
      // Nobody asked for it here: nothing is known of when.
      if (asked === null) return { account: null, trouble: { kind: 'flaw', flaw: 'old' } };
      const before = asked.before ?? answer.account;
      const judged = judgeStepUp({ before, after: account, askedAt: asked.at, now });
      return judged.ok
        ? { account, trouble: null }
        : { account: null, trouble: { kind: 'flaw', flaw: judged.failure } };
    }
  }
}

function isOf(account: Account | null, agent: AgentIds | null): boolean {
  return account !== null && account.tenantId === agent?.tenantId && account.objectId === agent.objectId;
}
