import type { ProblemCode } from '../support/problem.ts';

interface Trouble {
  /** Part of an address that may be printed: never given to another entry. */
  id: string;
  /** What the helpdesk is told, where there is a code. */
  code: ProblemCode | null;
  /** Id of the guide that leads on. */
  guide: string;
}

/** What people see at the lock screen and around it, the most frequent first. Their words are in src/ui/words. */
export const lockScreenTroubles = [
  { id: 'no-icon', code: 'LK-701', guide: 'will-it-show' },
  { id: 'error', code: null, guide: 'pc' },
  { id: 'cannot-sign-in-with-account', code: null, guide: 'several-accounts' },
  { id: 'wrong-account', code: null, guide: 'several-accounts' },
  { id: 'first-use-offline', code: null, guide: 'first-sign-in-online' },
  { id: 'just-registered', code: null, guide: 'sign-in-at-lock-screen' },
  { id: 'pin-locked', code: null, guide: 'key-pin' },
  { id: 'not-joined', code: 'LK-702', guide: 'make-sure-joined' },
  { id: 'hybrid-no-icon', code: 'LK-701', guide: 'hybrid' },
  { id: 'fresh-hybrid', code: null, guide: 'hybrid' },
  { id: 'password-expired', code: null, guide: 'hybrid' },
  { id: 'administrators', code: null, guide: 'hybrid' },
  { id: 'file-share', code: null, guide: 'hybrid' },
  { id: 'no-single-sign-on', code: null, guide: 'pc' },
  { id: 'face-first', code: null, guide: 'sign-in-at-lock-screen' },
  { id: 'smart-card', code: null, guide: 'not-supported' },
  { id: 'remote', code: null, guide: 'not-supported' },
  { id: 'elsewhere', code: null, guide: 'not-supported' },
  { id: 'authenticator-app', code: null, guide: 'which-key' },
  { id: 'saved-on-this-pc', code: null, guide: 'register-at-microsoft' },
  { id: 'phone-offered', code: null, guide: 'register-at-microsoft' },
  { id: 'removed-entry', code: null, guide: 'register-at-microsoft' },
  { id: 'name-changed', code: null, guide: 'register-at-microsoft' },
  { id: 'other-tool', code: null, guide: 'register-at-microsoft' },
  { id: 'multifactor-unlock', code: null, guide: 'pc' },
  { id: 'federated', code: null, guide: 'not-supported' },
  { id: 'windows-1903', code: null, guide: 'build-package' },
  { id: 'designer', code: null, guide: 'build-package' },
  { id: 'setup-stick', code: null, guide: 'apply-package-at-setup' },
  { id: 'lost', code: null, guide: 'web-sign-in' },
] as const satisfies readonly Trouble[];

export type LockScreenTroubleId = (typeof lockScreenTroubles)[number]['id'];
