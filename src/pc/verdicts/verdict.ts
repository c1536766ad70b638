import type { ProblemCode } from '../../support/problem.ts';

/** Everything that the app can say of whether a PC's lock screen shows the key (rule P2). Ids stand in tickets. */
export const verdictIds = [
  // How the PC is joined
  'join-fine',
  'registered-only',
  'domain-only',
  'domain-and-registered',
  'on-premises-drs',
  'not-joined',
  'not-entra-joined',
  'join-half-said',
  'join-unclear',
  'join-not-said',
  'device-disabled',
  'device-unconfirmed',
  'other-tenant',
  'same-tenant',
  // Sign-in with a security key, on or off, and who set it
  'on-by-intune',
  'on-by-group-policy',
  'on-by-both',
  'off-by-intune',
  'off-by-group-policy',
  'off-by-both',
  'off-by-nobody',
  'settings-disagree',
  'group-policy-undocumented',
  'sign-in-not-said',
  'sign-in-half-said',
  'sign-in-denied',
  'sign-in-other-type',
  'sign-in-no-number',
  'sign-in-other-key',
  'sign-in-no-key',
  'sign-in-mistyped',
  'sign-in-not-understood',
  'sign-in-cut-off',
  'sign-in-differ',
  // Windows
  'windows-fine',
  'windows-new-enough',
  'windows-too-old',
  'windows-not-for-hybrid',
  'windows-1903',
  'windows-not-said',
  'windows-unclear',
  // Who ran the command, and what that person has
  'ran-elevated',
  'account-unread',
  'local-user',
  'no-token',
  'token-fine',
  'remote-session',
  // Hybrid joined only
  'kerberos-fine',
  'kerberos-not-shown',
  'domain-near',
  'domain-away',
  'domain-not-said',
] as const;

export type VerdictId = (typeof verdictIds)[number];

export interface Verdict {
  readonly id: VerdictId;
  /**
   * - `blocks`: the lock screen does not let the person in with a key while this is so
   * - `unknown`: it may block, what was pasted does not tell
   * - `hinders`: the key shows, and something else needs care
   */
  readonly weight: 'blocks' | 'unknown' | 'hinders' | 'fine';
  /** For a blocking verdict: true where the PC has to be joined in another way before anything else counts. */
  readonly lasting: boolean;
  readonly code: ProblemCode | null;
  /** What its sentence names: a version of Windows, a value of the registry, codes of Microsoft. Never a name or an id; empty for nothing. */
  readonly detail: string;
}

/** A verdict of that weight, with nothing more to say. */
export function verdict(
  id: VerdictId,
  weight: Verdict['weight'],
  more: Partial<Pick<Verdict, 'lasting' | 'code' | 'detail'>> = {},
): Verdict {
  return { id, weight, lasting: false, code: null, detail: '', ...more };
}
