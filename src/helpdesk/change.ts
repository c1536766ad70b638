/** What an agent can change for a person. */
export type Change =
  | {
      kind: 'pass';
      /** Null leaves it to the tenant's policy. */
      lifetimeInMinutes: number | null;
      /** Null leaves it to the tenant's policy. */
      isUsableOnce: boolean | null;
      /** The agent was asked, and wants the usable pass replaced: Graph's one POST does that. */
      replace: boolean;
    }
  | {
      kind: 'register';
      keyName: string;
      /** Credential ids of the keys that this queue has registered, base64url: none of them goes to a second person. */
      exclude: readonly string[];
    }
  /** `methodId`: Graph's id, as it came. */
  | { kind: 'remove'; methodId: string }
  | { kind: 'revoke' };

/** A pass as Graph made it. The code comes in this one answer and never again. */
export interface MadePass {
  code: string;
  lifetimeInMinutes: number;
  isUsableOnce: boolean;
  /** Epoch milliseconds. */
  start: number;
}
