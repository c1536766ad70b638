import type { MicrosoftIdentity } from './microsoft-identity.ts';
import { failedSignIn } from './sign-in-answer.ts';

/** Whether the tab can remember anything; blocked cookies often block this too, and then each access throws. */
export function hasSessionStorage(): boolean {
  try {
    const probe = 'latchkey.probe';
    sessionStorage.setItem(probe, probe);
    sessionStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}

/** Stands in where nothing can be remembered, so that no redirect could be answered (LK-206). */
export function identityWithoutStorage(): MicrosoftIdentity {
  const errorCode = 'storage_not_supported';
  return {
    handleAnswer: (fragment) => Promise.resolve(fragment === null ? { kind: 'none' } : failedSignIn({ errorCode })),
    signIn: () => Promise.resolve({ ok: false, failure: { errorCode } }),
    signOut: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    account: () => null,
    token: () =>
      Promise.resolve({ ok: false, failure: { kind: 'no-token', need: 'sign-in', claims: null, errorCode } }),
  };
}
