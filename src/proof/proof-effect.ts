import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { SignInRequest } from '../registration/sign-in-request.ts';
import type { LeftKey } from './proof.ts';

interface Numbered {
  id: number;
}

/** What the run wants done. All but `open-security-info` are answered by an event with the same number. */
export type ProofEffect = Numbered &
  (
    | { type: 'look' }
    | { type: 'ask-options' }
    | { type: 'make-key'; route: RouteName; options: CreationOptions }
    /** Sent once (J5). */
    | { type: 'save-key'; credential: CreatedCredential; keyName: string }
    /** Reads the list until it shows the key, for a minute. */
    | { type: 'await-listed'; left: LeftKey }
    /** Reads the list to learn whether the key stands; soon after it was sent, for up to a minute. */
    | { type: 'find-left'; left: LeftKey }
    /** Sent once; a lost answer is settled by the list. */
    | { type: 'remove-key'; methodId: string }
    | { type: 'open-security-info' }
    | { type: 'watch-keys'; before: readonly string[] }
    | { type: 'sign-in'; request: SignInRequest }
    /** Until the corrected time is this. */
    | { type: 'wait-until'; time: number }
  );
