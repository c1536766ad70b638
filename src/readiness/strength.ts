/** An authentication strength as Conditional Access asks for it. */
export interface Strength {
  readonly name: string;
  /** Each a comma-joined combination of Graph's method modes (`fido2`, `password,sms`). Null where they cannot be read. */
  readonly combinations: readonly string[] | null;
  /**
   * `allowedAAGUIDs` of `fido2`, lower-case: null where any model will do, `unknown` where that cannot be read.
   */
  readonly models: readonly string[] | null | 'unknown';
}
