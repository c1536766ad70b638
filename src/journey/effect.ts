import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { KnownKey } from '../registration/registered-key.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { SignInRequest } from '../registration/sign-in-request.ts';

/** What `advance` wants done. The runner carries it out and answers with an event that bears the same id. */
export type Effect =
  | { id: number; type: 'sign-in'; request: SignInRequest }
  | { id: number; type: 'sign-out' }
  /** A throw-away credential on our own origin (Y1). */
  | { id: number; type: 'check-key' }
  /** Reads the account, its keys, the policy and the PCs in one batch. */
  | { id: number; type: 'look' }
  /**
   * Takes the account's Web Lock; answered at once, and again when a wait is over (J12). Where a ceremony follows, a turn that
   * comes while nobody sees the page is passed on: its challenge would be spent before the person is back (J6).
   */
  | { id: number; type: 'take-lock'; forCeremony: boolean }
  | { id: number; type: 'release-lock' }
  | { id: number; type: 'fetch-options' }
  | { id: number; type: 'create-credential'; options: CreationOptions; route: RouteName }
  | {
      id: number;
      type: 'save';
      credential: CreatedCredential;
      displayName: string;
      keys: KnownKey[] | null;
      /** True where the list has to be read before anything is sent (J5). */
      repeated: boolean;
    }
  /** Reads the list for a credential that may have been saved; sends nothing (J5). */
  | { id: number; type: 'find-saved'; credential: CreatedCredential; displayName: string; keys: KnownKey[] | null }
  | { id: number; type: 'read-back'; methodId: string | null; credentialId: string | null }
  /** Reads the list that the hand-off compares with. */
  | { id: number; type: 'read-baseline' }
  /** Opens Microsoft's Security info page; must run within the press. */
  | { id: number; type: 'open-security-info' }
  | { id: number; type: 'watch-keys'; baseline: string[] };
