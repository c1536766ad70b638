import { share } from '../state/share.svelte.ts';

/**
 * A browser shows an address beneath a link that is pointed at, and reads it out: in screen-share mode it has nothing of the
 * person in it (S2) until it is followed.
 */
export function unnamedAddress(address: string): string {
  return share.on ? address.replace(/[?#].*/s, '') : address;
}

/** For the press of such a link: it leads to the whole address, which the page that opens shows anyway. */
export function followWhole({ currentTarget: link }: { currentTarget: HTMLAnchorElement }, address: string): void {
  const shown = link.href;
  link.href = address;
  setTimeout(() => (link.href = shown));
}
