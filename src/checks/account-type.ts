import type { Account } from '../registration/account.ts';
import { met, notAsked, stop, type Found } from './found.ts';

export interface AccountTypeEvidence {
  kind: Account['kind'];
}

export type AccountTypeFinding = Account['kind'];

/** Only members of the organisation's tenant can register a key there. */
export function evaluateAccountType(evidence: AccountTypeEvidence | null): Found<AccountTypeFinding> {
  if (evidence === null) return notAsked;
  switch (evidence.kind) {
    case 'member':
      return met('member');
    case 'guest':
      return stop('guest', 'LK-401');
    case 'personal':
      return stop('personal', 'LK-313');
    case 'other-tenant':
      return stop('other-tenant', 'LK-305');
  }
}
