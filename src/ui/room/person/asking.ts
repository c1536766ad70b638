import type { RegisteredKey } from '../../../registration/registered-key.ts';

/** What the agent is asked about before it is done. */
export type Asking =
  { kind: 'register' } | { kind: 'pass' } | { kind: 'revoke' } | { kind: 'remove'; key: RegisteredKey };
