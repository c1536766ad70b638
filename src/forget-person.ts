import { accountCheckIds } from './checks/check.ts';
import { notAsked } from './checks/found.ts';
import type { Page } from './ui/page.svelte.ts';

/** What the page knew of the account, at a sign-out or where another one has signed in (J4): names, rules, findings. */
export function forgetPerson(page: Pick<Page, 'account' | 'keyNames' | 'policy' | 'devices' | 'checks'>): void {
  page.account = null;
  page.keyNames = [];
  page.policy = null;
  page.devices = null;
  page.checks = { ...page.checks, ...Object.fromEntries(accountCheckIds.map((id) => [id, notAsked])) };
}
