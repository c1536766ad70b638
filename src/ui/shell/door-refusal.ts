import type { DoorFieldProblemKind } from '../../config/door-field-problem.ts';
import type { FieldProblem } from '../../config/field-problem.ts';
import type { ConfigurationCode } from '../../config/read-configuration.ts';

/** Why a door cannot be entered here (M3, S14). */
export type DoorRefusal =
  | { kind: 'configuration'; code: ConfigurationCode; fields: readonly FieldProblem<DoorFieldProblemKind>[] }
  /** `config.json` has no section for it. */
  | { kind: 'not-set-up' }
  /** It is served from an origin that is not its own; null where no other was named. */
  | { kind: 'elsewhere'; origin: string | null }
  | { kind: 'scenario'; known: readonly string[] }
  /** The tab keeps nothing, so that no sign-in could come back. */
  | { kind: 'no-storage' };
