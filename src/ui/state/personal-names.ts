import type { Page } from './page.svelte.ts';
import { share } from './share.svelte.ts';

/**
 * What this page knows to be personal in a text that somebody typed or pasted (S2).
 * @returns null outside screen-share mode, where nothing is masked
 */
export function personalNames({
  account,
  keyNames,
  devices,
}: Pick<Page, 'account' | 'keyNames' | 'devices'>): readonly string[] | null {
  if (!share.on) return null;
  const devicesNames = (devices ?? []).flatMap(({ name }) => name ?? []);
  return [...(account === null ? [] : [account.username, account.name]), ...keyNames, ...devicesNames];
}
