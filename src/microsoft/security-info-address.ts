import type { Language } from '../config/languages.ts';

/**
 * Microsoft's Security info page, for this person in this organisation and language. There is no address that opens
 * its "Add sign-in method"; `login_hint` is undocumented there and does no harm where it is ignored.
 */
export function securityInfo(account: { tenantId: string; username: string | null }, language: Language): string {
  const address = new URL('https://mysignins.microsoft.com/security-info');
  address.searchParams.set('tenant', account.tenantId);
  if (account.username !== null) address.searchParams.set('login_hint', account.username);
  address.searchParams.set('lng', language);
  return address.href;
}
