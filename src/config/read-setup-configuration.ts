import { safeParse } from 'valibot';
import type { Configuration } from './configuration.ts';
import { doorFieldProblemKinds, type DoorFieldProblemKind } from './door-field-problem.ts';
import type { FieldProblem } from './field-problem.ts';
import { fieldsBelow } from './fields-of.ts';
import { readConfiguration, type ConfigurationCode } from './read-configuration.ts';
import { sectionOf } from './section-of.ts';
import { liveSetupSchema, practiceSetupSchema } from './setup-schema.ts';

/** The administrator's app in the practice tenant. No tenant of Microsoft's has this id. */
export const practiceSetupClientId = '00000000-6666-4777-8888-999999999999';

/** What `config.json` says of the administrator's doors, under `setup`. The employees' page reads nothing of it. */
export interface SetupConfiguration {
  /**
   * `setup.clientId`, required: application id of the registration for readiness and proof, a lower-case GUID, another one than
   * the employees' and the helpdesk's. In practice mode the practice tenant's.
   */
  clientId: string;
  /**
   * `setup.origin`: an administrator's own origin, such as `https://keys-setup.contoso.com`; https and host, no path. Left
   * out (null), the doors open on localhost alone.
   */
  origin: string | null;
}

export type SetupConfigurationReading =
  | { ok: true; configuration: Configuration; /** Null where it is not set up. */ setup: SetupConfiguration | null }
  | { ok: false; code: ConfigurationCode; fields: readonly FieldProblem<DoorFieldProblemKind>[] };

/**
 * Reads `config.json` for the administrator's doors (M3): all that the employees' page judges, and what stands under `setup`.
 * @param text the file as it came
 */
export function readSetupConfiguration(text: string): SetupConfigurationReading {
  const shared = readConfiguration(text);
  // Without fields the file itself is wrong, and nothing of it can be judged.
  if (!shared.ok && shared.fields.length === 0) return shared;
  const { section, practice, employees, helpdesk } = sectionOf(text, 'setup');
  if (section === null) return shared.ok ? { ...shared, setup: null } : shared;
  const judged = safeParse(practice ? practiceSetupSchema : liveSetupSchema(employees, helpdesk), section);
  const fields = [
    ...(shared.ok ? [] : shared.fields),
    ...fieldsBelow('setup', judged.issues ?? [], doorFieldProblemKinds),
  ];
  if (!shared.ok || !judged.success) return { ok: false, code: 'LK-104', fields };
  const { clientId, origin } = judged.output;
  return {
    ok: true,
    configuration: shared.configuration,
    // Never what the file names: practice must not reach a real tenant.
    setup: { clientId: practice || clientId === null ? practiceSetupClientId : clientId, origin },
  };
}
