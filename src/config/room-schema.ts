import * as v from 'valibot';
import { verificationIds, type VerificationEntry } from './room-configuration.ts';
import type { DoorFieldProblemKind } from './door-field-problem.ts';
import { doorOrigin as origin } from './door-origin.ts';
import { guid, is, object, optional } from './schema-parts.ts';

const says = (kind: DoorFieldProblemKind): DoorFieldProblemKind => kind;

const way = v.pipe(
  object({
    id: v.picklist(verificationIds, says('not-a-verification')),
    alone: v.optional(v.boolean(is('not-true-or-false')), false),
  }),
  v.check(({ id, alone }) => id !== 'ticket' || !alone, says('ticket-alone')),
);

const ways = v.pipe(
  v.array(way, is('not-a-list')),
  v.nonEmpty(is('empty')),
  v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, is('repeated')),
  v.check((list) => canBeEnough(list), says('never-enough')),
);

/** One way that may stand alone, or two of which at least one is no ticket. */
function canBeEnough(list: readonly VerificationEntry[]): boolean {
  return list.some(({ alone }) => alone) || (list.length > 1 && list.some(({ id }) => id !== 'ticket'));
}

const common = {
  verification: ways,
  directory: optional(v.picklist(['basic', 'full'], says('not-a-directory'))),
  pass: optional(
    object({
      minutes: optional(
        v.pipe(
          v.number(says('not-minutes')),
          v.integer(says('not-minutes')),
          v.minValue(10, says('not-minutes')),
          v.maxValue(43_200, says('not-minutes')),
        ),
      ),
      once: optional(v.boolean(is('not-true-or-false'))),
    }),
  ),
};

/**
 * The schema of `helpdesk` in `config.json`, loaded by the room alone.
 * @param employees the client id of the employees' page, lower case
 */
export const liveRoomSchema = (employees: string) =>
  object({
    ...common,
    clientId: v.pipe(
      guid,
      v.check((id) => id !== employees, says('employees-client')),
    ),
    origin,
  });

/** Practice needs neither: those that are there are judged all the same. */
export const practiceRoomSchema = object({ ...common, clientId: optional(guid), origin: optional(origin) });
