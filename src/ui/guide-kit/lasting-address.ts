const onlyHere = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * @param page address of the page that is open
 * @param fragment of a guide, from `helpAddress`
 * @returns the guide's address without anything else in it (P4), or null on a host that no other device reaches
 */
export function lastingAddress(page: Pick<Location, 'href' | 'hostname'>, fragment: string): string | null {
  return onlyHere.test(page.hostname) ? null : new URL(fragment, new URL('.', page.href.replace(/[?#].*/, ''))).href;
}
