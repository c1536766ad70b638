import { safeParse } from 'valibot';
import type { Configuration } from './configuration.ts';
import type { FieldProblem } from './field-problem.ts';
import { fieldsBelow } from './fields-of.ts';
import { readConfiguration, type ConfigurationCode } from './read-configuration.ts';
import type { RoomConfiguration } from './room-configuration.ts';
import { doorFieldProblemKinds, type DoorFieldProblemKind } from './door-field-problem.ts';
import { liveRoomSchema, practiceRoomSchema } from './room-schema.ts';
import { sectionOf } from './section-of.ts';

/** The room's app in the practice tenant. No tenant of Microsoft's has this id. */
export const practiceRoomClientId = '00000000-5555-4666-8777-999999999999';

export type RoomConfigurationReading =
  | { ok: true; configuration: Configuration; /** Null where the room is not set up. */ room: RoomConfiguration | null }
  | { ok: false; code: ConfigurationCode; fields: readonly FieldProblem<DoorFieldProblemKind>[] };

/**
 * Reads `config.json` for the helpdesk's room (M3): all that the employees' page judges, and what stands under `helpdesk`.
 * Every wrong field of either is told at once.
 * @param text the file as it came
 */
export function readRoomConfiguration(text: string): RoomConfigurationReading {
  const shared = readConfiguration(text);
  // Without fields the file itself is wrong, and nothing of it can be judged.
  if (!shared.ok && shared.fields.length === 0) return shared;
  const { section: helpdesk, practice, employees } = sectionOf(text, 'helpdesk');
  if (helpdesk === null) return shared.ok ? { ...shared, room: null } : shared;
  const judged = safeParse(practice ? practiceRoomSchema : liveRoomSchema(employees), helpdesk);
  const fields = [
    ...(shared.ok ? [] : shared.fields),
    ...fieldsBelow('helpdesk', judged.issues ?? [], doorFieldProblemKinds),
  ];
  if (!shared.ok || !judged.success) return { ok: false, code: 'LK-104', fields };
  const { clientId, origin, verification, directory, pass } = judged.output;
  return {
    ok: true,
    configuration: shared.configuration,
    room: {
      // Never what the file names: practice must not reach a real tenant.
      clientId: practice || clientId === null ? practiceRoomClientId : clientId,
      origin,
      verification,
      directory: directory ?? 'basic',
      pass: { minutes: pass?.minutes ?? null, once: pass?.once ?? null },
    },
  };
}
