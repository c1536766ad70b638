import type { PreferenceStore } from '../../browser/preference-store.ts';
import type { Account } from '../../registration/account.ts';
import { plainSignIn, type SignInRequest } from '../../registration/sign-in-request.ts';
import { problemOfSignIn } from '../../support/problem-of-sign-in.ts';
import { problem, type Problem } from '../../support/problem.ts';
import type { ReadinessMicrosoft } from './open-readiness-microsoft.ts';

/** What of the page is told who is signed in. */
export interface SignInPage {
  /** Null while nobody is. */
  account: Account | null;
  /** On the way to Microsoft's page, or its answer is worked on. */
  busy: 'leaving' | 'answering' | null;
  trouble: Problem | null;
}

interface Dependencies {
  page: SignInPage;
  open: () => Promise<Pick<ReadinessMicrosoft, 'identity'>>;
  /** Of the tab: where in the page somebody was who left for Microsoft. */
  tab: PreferenceStore;
}

const place = 'readiness-place';
const signedIn = 'readiness-signed-in';

/** @returns the place within the page from which somebody left for Microsoft, such as `#/proof`; null where nobody did */
export const placeLeft = (tab: PreferenceStore): string | null => tab.read(place);

/** Signing in on the administrator's page: by redirect, to the page's own address and back to where they were in it. */
export function createReadinessSignIn({ page, open, tab }: Dependencies) {
  /** The page is shown again after a trip to Microsoft without an answer. */
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) page.busy = null;
  });

  async function signIn(request: SignInRequest = plainSignIn): Promise<void> {
    if (page.busy !== null) return;
    page.busy = 'leaving';
    page.trouble = null;
    tab.write(place, location.hash);
    try {
      const { identity } = await open();
      const left = await identity.signIn(request);
      if (!left.ok) page.trouble = problemOfSignIn({ ...left.failure, message: '' });
    } catch {
      page.trouble = problem('LK-312');
    }
    page.busy = null;
  }

  return {
    /** @param request how: a fresh proof, another account, claims of a challenge; left out, however Microsoft likes */
    signIn,

    /**
     * To be called once on each load.
     * @param answer Microsoft's, taken from the address; null where there was none
     */
    async takeUp(answer: string | null): Promise<void> {
      if (answer === null && tab.read(signedIn) === null) return;
      page.busy = 'answering';
      const was = tab.read(place);
      if (answer !== null && was?.startsWith('#/') === true) history.replaceState(history.state, '', was);
      tab.write(place, null);
      try {
        const { identity } = await open();
        const outcome = await identity.handleAnswer(answer);
        page.trouble = outcome.kind === 'failed' ? outcome.problem : null;
        page.account = identity.account();
      } catch {
        page.trouble = problem('LK-312');
      }
      tab.write(signedIn, page.account === null ? null : 'yes');
      page.busy = null;
    },

    /** Drops tokens and account here; Microsoft's own session stays. */
    async signOut(): Promise<void> {
      page.account = null;
      tab.write(signedIn, null);
      const { identity } = await open();
      await identity.forget();
    },
  };
}
