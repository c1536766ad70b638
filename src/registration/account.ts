/** Who is signed in. Personal: shown only through `Personal` (S2). */
export interface Account {
  /** Entra tenant and object id, lower-case GUIDs. Together they name the account. */
  tenantId: string;
  objectId: string;
  username: string;
  name: string;
  /** When the person last proved who they are (optional claim `auth_time`), epoch milliseconds; null where not told. */
  authTime: number | null;
  /** From the token (`acct`, `tid`): whether the account is a guest here or a personal one. */
  kind: 'member' | 'guest' | 'personal' | 'other-tenant';
}
