import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { MethodPart } from './methods.ts';
import type { Target } from './target.ts';

/** Whom an effect is for, and by which verification; the address of Graph is made of the object id alone. */
export interface Bound {
  person: Target;
  /** Id of the verification that it rests on. */
  verification: number;
}

/** What changes something for a person. */
export type ChangingEffect =
  | ({ id: number; type: 'make-pass'; lifetimeInMinutes: number | null; isUsableOnce: boolean | null } & Bound)
  | ({ id: number; type: 'remove-key'; methodId: string } & Bound)
  | ({ id: number; type: 'revoke-sessions' } & Bound)
  /** Makes a credential on the key; `exclude` are base64url ids that join `excludeCredentials`, what matters most first. */
  | ({ id: number; type: 'make-credential'; options: CreationOptions; exclude: readonly string[] } & Bound)
  /** Sent once (J5). */
  | ({ id: number; type: 'save-credential'; credential: CreatedCredential; keyName: string } & Bound);

/** What `advanceRoom` wants done. It is answered by an event with the same id and the person's object id. */
export type RoomEffect =
  | ChangingEffect
  | { id: number; type: 'search'; query: string }
  /** `next` as the answer before gave it. Answered as a search. */
  | { id: number; type: 'more-people'; next: string }
  /**
   * Reads keys, pass or both, each answered by itself. `seeks`: base64url id of a credential that may be among the keys. Without a
   * verification only where something sent earlier has to be settled.
   */
  | {
      id: number;
      type: 'read-methods';
      parts: readonly MethodPart[];
      person: Target;
      verification: number | null;
      seeks: string | null;
    }
  /** Reads what stands around the person, as far as that may be read. `own`: the agent's object id. */
  | { id: number; type: 'read-surroundings'; person: Target; own: string }
  /** Options of this person, good for five minutes. */
  | ({ id: number; type: 'get-options' } & Bound)
  | { id: number; type: 'stop-ceremony'; ceremony: number }
  /** Forgets every token. */
  | { id: number; type: 'drop-tokens' };
