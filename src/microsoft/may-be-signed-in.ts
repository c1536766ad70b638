/**
 * Whether MSAL keeps an account in this tab, told without loading MSAL (M2): after a reload only then is it worth
 * loading. MSAL may still find that what it kept is over.
 */
export function mayBeSignedIn(): boolean {
  try {
    return Object.keys(sessionStorage).some((name) => /^msal\.(\d+\.)?account\.keys$/.test(name));
  } catch {
    return false;
  }
}
