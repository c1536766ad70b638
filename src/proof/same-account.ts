import type { ProofAccount } from './proof.ts';

/** Whether this is the account that the run belongs to. */
export function sameAccount(of: ProofAccount | null, other: ProofAccount | null): boolean {
  return of !== null && of.tenantId === other?.tenantId && of.objectId === other.objectId;
}
