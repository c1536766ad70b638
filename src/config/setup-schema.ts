import * as v from 'valibot';
import type { DoorFieldProblemKind } from './door-field-problem.ts';
import { doorOrigin } from './door-origin.ts';
import { guid, object, optional } from './schema-parts.ts';

const says = (kind: DoorFieldProblemKind): DoorFieldProblemKind => kind;

/**
 * The schema of `setup` in `config.json`, loaded by the administrator's doors alone.
 * @param employees the client id of the employees' page, lower case
 * @param helpdesk that of the helpdesk's room, likewise
 */
export const liveSetupSchema = (employees: string, helpdesk: string) =>
  object({
    clientId: v.pipe(
      guid,
      v.check((id) => id !== employees, says('employees-client')),
      v.check((id) => id !== helpdesk, says('helpdesk-client')),
    ),
    origin: optional(doorOrigin),
  });

/** Practice needs neither: those that are there are judged all the same. */
export const practiceSetupSchema = object({ clientId: optional(guid), origin: optional(doorOrigin) });
