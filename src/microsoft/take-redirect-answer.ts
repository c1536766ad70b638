/** The parts of `window` that are touched. */
interface Page {
  location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  history: Pick<History, 'replaceState' | 'state'>;
}

/**
 * Takes the answer of Microsoft's sign-in page out of the address (rule J3), before MSAL or a router sees it: MSAL
 * would empty the fragment by `location.hash = ""`, and a code does not belong into the history.
 * Coming back from signing out leaves a `state` in the query; it is removed too.
 * @returns the fragment with its `#`, for `handleAnswer`, or null where the address holds no answer
 */
export function takeRedirectAnswer(
  location: Page['location'] = window.location,
  history: Page['history'] = window.history,
): string | null {
  const fragment = location.hash;
  const answer = new URLSearchParams(fragment.slice(1));
  const isAnswer = answer.has('state') && (answer.has('code') || answer.has('error'));
  const query = new URLSearchParams(location.search);
  const isSignedOut = query.has('state');
  query.delete('state');
  if (isAnswer || isSignedOut) {
    const search = isSignedOut ? `?${query.toString()}`.replace(/^\?$/, '') : location.search;
    history.replaceState(history.state, '', location.pathname + search + (isAnswer ? '' : fragment));
  }
  return isAnswer ? fragment : null;
}
