import type { Event } from '../journey/event.ts';
import { firstStep, type Step, type StepName } from '../journey/step.ts';
import { parseStep } from '../journey/stored-step.ts';
import type { SignInAnswer } from '../microsoft/sign-in-answer.ts';
import { asksForProof } from '../registration/sign-in-request.ts';
import { problem } from '../support/problem.ts';

/** What a reload of this tab may find, and where it is written. */
export interface KeptSession {
  read(): { step: unknown; account: string | null } | null;
  /** @returns whether a reload will find it */
  write(step: Step, account: string | null): boolean;
  clear(): void;
}

/** How the journey goes on where the page was loaded: with something that happened, by resuming its step, or as it stands. */
export type TakingUp = { event: Event } | { resume: { signedIn: boolean } } | 'as-it-stands';

/** Steps at which a refused sign-in is an answer even where nobody is known to have left: it may come in by Forward. */
const asking: ReadonlySet<StepName> = new Set(['sign-in', 'sign-in-returned']);

/**
 * Who the journey of this tab is bound to, when they proved who they are, and how it is taken up after a redirect, a
 * reload or a way back (J2, J3, J4, J8).
 * @param kept what this tab kept of the same installation
 */
export function openSession(kept: KeptSession) {
  const stored = kept.read();
  const first = parseStep(stored?.step) ?? firstStep;
  let boundTo = stored?.account ?? null;
  let provenAt: number | null = null;
  const isAnswer = first.leaving !== null || asking.has(first.name);

  return {
    /** The step to begin with. */
    first,
    /** When this page came back from a sign-in that asked for a fresh proof, monotonic milliseconds; null where it did not. */
    provenAt: (): number | null => provenAt,
    /**
     * Keeps the step for a reload, bound to whom it is for.
     * @returns whether a reload will find it
     */
    keep: (step: Step): boolean => kept.write(step, boundTo),
    /** The person signs out: nothing of theirs stays. */
    end(): void {
      kept.clear();
      boundTo = null;
    },
    /** Whether MSAL has to be asked who is here: where there is an answer of Microsoft's, or somebody was here before. */
    asksWho: (answer: string | null): boolean => answer !== null || boundTo !== null,
    /** Whether the journey was made for this account, or for nobody yet. */
    isOf: (account: string | null): boolean => boundTo === null || boundTo === account,

    /** Nobody was here before, and Microsoft did not answer. */
    withoutAnybody(): TakingUp {
      if (first.leaving !== null) return { event: { type: 'returned-without-answer' } };
      return first.name === 'key' ? { resume: { signedIn: false } } : 'as-it-stands';
    },

    /**
     * What Microsoft's page answered.
     * @param account the one that is signed in now, by its key, or null
     * @param now monotonic milliseconds
     */
    withAnswer(answer: SignInAnswer, account: string | null, now: number): TakingUp {
      const same = this.isOf(account);
      // Somebody else is here, even where the page was left before it had taken that in: nothing is theirs (J4).
      if (answer.kind === 'signed-in' || (account !== null && !same)) {
        boundTo = account;
        if (answer.kind === 'signed-in' && asksForProof(first.leaving)) provenAt = now;
        return { event: { type: 'signed-in', same } };
      }
      if (answer.kind === 'failed' && isAnswer) {
        return { event: { type: 'sign-in-failed', effect: null, problem: answer.problem } };
      }
      if (first.leaving !== null) return { event: { type: 'returned-without-answer' } };
      return { resume: { signedIn: account !== null } };
    },

    /** Microsoft's part did not load: the next press loads it again. */
    withoutMicrosoft(): TakingUp {
      return isAnswer
        ? { event: { type: 'sign-in-failed', effect: null, problem: problem('LK-312') } }
        : { resume: { signedIn: false } };
    },
  };
}
