import { fieldProblemKinds, type FieldProblem, type FieldProblemKind } from '../../config/field-problem.ts';
import type { RoomFieldProblemKind } from '../../config/room-field-problem.ts';
import { m } from '../../messages/generated/messages.js';
import { fieldProblemWords } from '../words/configuration-words.ts';

const shouldHold: Readonly<Record<Exclude<RoomFieldProblemKind, FieldProblemKind>, () => string>> = {
  'employees-client': m.door_field_employees_client,
  'not-an-origin': m.door_field_not_an_origin,
  'not-a-verification': m.door_field_not_a_verification,
  'ticket-alone': m.door_field_ticket_alone,
  'never-enough': m.door_field_never_enough,
  'not-a-directory': m.door_field_not_a_directory,
  'not-minutes': m.door_field_not_minutes,
};

/** What a wrong field of `config.json` should hold, those of the room included (M3). */
export function roomFieldProblemWords({ problem }: Pick<FieldProblem<RoomFieldProblemKind>, 'problem'>): string {
  return isShared(problem) ? fieldProblemWords({ problem }) : shouldHold[problem]();
}

function isShared(problem: RoomFieldProblemKind): problem is FieldProblemKind {
  return (fieldProblemKinds as readonly string[]).includes(problem);
}
