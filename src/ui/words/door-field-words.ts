import { fieldProblemKinds, type FieldProblem, type FieldProblemKind } from '../../config/field-problem.ts';
import type { DoorFieldProblemKind } from '../../config/door-field-problem.ts';
import { m } from '../../messages/generated/messages.js';
import { fieldProblemWords } from './configuration-words.ts';

const shouldHold: Readonly<Record<Exclude<DoorFieldProblemKind, FieldProblemKind>, () => string>> = {
  'employees-client': m.door_field_employees_client,
  'helpdesk-client': m.door_field_helpdesk_client,
  'not-an-origin': m.door_field_not_an_origin,
  'not-a-verification': m.door_field_not_a_verification,
  'ticket-alone': m.door_field_ticket_alone,
  'never-enough': m.door_field_never_enough,
  'not-a-directory': m.door_field_not_a_directory,
  'not-minutes': m.door_field_not_minutes,
};

/** What a wrong field of `config.json` should hold, those of the doors included (M3). */
export function doorFieldProblemWords({ problem }: Pick<FieldProblem<DoorFieldProblemKind>, 'problem'>): string {
  return isShared(problem) ? fieldProblemWords({ problem }) : shouldHold[problem]();
}

function isShared(problem: DoorFieldProblemKind): problem is FieldProblemKind {
  return (fieldProblemKinds as readonly string[]).includes(problem);
}
