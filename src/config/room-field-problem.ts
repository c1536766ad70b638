import { fieldProblemKinds } from './field-problem.ts';

/** What can be wrong with a field of `config.json` where the helpdesk's room reads it (M3). */
export const roomFieldProblemKinds = [
  ...fieldProblemKinds,
  /** The employees' app: its tokens must not carry what an agent may do. */
  'employees-client',
  'not-an-origin',
  'not-a-verification',
  /** A ticket proves nobody. */
  'ticket-alone',
  /** Nobody could ever be verified by this list. */
  'never-enough',
  'not-a-directory',
  'not-minutes',
] as const;

export type RoomFieldProblemKind = (typeof roomFieldProblemKinds)[number];
