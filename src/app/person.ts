import { accountCheckIds } from '../checks/check.ts';
import { notAsked } from '../checks/found.ts';
import type { Page } from '../ui/state/page.svelte.ts';

type Known = Pick<Page, 'account' | 'keyNames' | 'madeRoom' | 'policy' | 'devices' | 'checks'>;

/** Who is signed in to this page, as far as others ask for them. */
export interface Person {
  /** Aborted once they have gone: an answer that was meant for them is nobody's (J4). */
  signal: () => AbortSignal;
  /** What the page knew of the account goes, at a sign-out or where another one has signed in: names, rules, findings. */
  forget: () => void;
}

export function createPerson(page: Known): Person {
  let here = new AbortController();
  return {
    signal: () => here.signal,
    forget() {
      here.abort();
      here = new AbortController();
      page.account = null;
      page.keyNames = [];
      page.madeRoom = null;
      page.policy = null;
      page.devices = null;
      page.checks = { ...page.checks, ...Object.fromEntries(accountCheckIds.map((id) => [id, notAsked])) };
    },
  };
}
