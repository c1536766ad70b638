import { fieldProblemKinds } from './field-problem.ts';

/** What can be wrong with a field of `config.json` where a door for the helpdesk or the administrator reads it (M3). */
export const doorFieldProblemKinds = [
  ...fieldProblemKinds,
  /** The employees' app: its tokens must not carry what an agent or an administrator may do. */
  'employees-client',
  /** The helpdesk's, likewise. */
  'helpdesk-client',
  'not-an-origin',
  'not-a-verification',
  /** A ticket proves nobody. */
  'ticket-alone',
  /** Nobody could ever be verified by this list. */
  'never-enough',
  'not-a-directory',
  'not-minutes',
] as const;

export type DoorFieldProblemKind = (typeof doorFieldProblemKinds)[number];
