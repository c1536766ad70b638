import type { Account } from '../registration/account.ts';
import { met, notAsked, stop, warn, type Found } from './found.ts';

export interface AccountTypeEvidence {
  kind: Account['kind'];
}

export type AccountTypeFinding = Account['kind'];

/**
 * Members can register a key. Whether a guest can is Microsoft's to say: it has announced so for the end of 2026.
 * https://learn.microsoft.com/entra/identity/authentication/concept-sms-voice-retirement
 */
export function evaluateAccountType(evidence: AccountTypeEvidence | null): Found<AccountTypeFinding> {
  if (evidence === null) return notAsked;
  switch (evidence.kind) {
    case 'member':
      return met('member');
    case 'guest':
      return warn('guest');
    case 'personal':
      return stop('personal', 'LK-313');
    case 'other-tenant':
      return stop('other-tenant', 'LK-305');
  }
}
