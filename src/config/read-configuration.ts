import { safeParse } from 'valibot';
import { liveSchema, practiceSchema } from './configuration-schema.ts';
import type { Configuration } from './configuration.ts';
import { fieldProblemKinds, type FieldProblem } from './field-problem.ts';
import { fieldsOf } from './fields-of.ts';

/** The practice tenant and its app. No tenant of Microsoft's has these ids. */
export const practiceTenantId = '00000000-1111-4222-8333-444444444444';
export const practiceClientId = '00000000-5555-4666-8777-888888888888';

/** Characters; a real file has a few hundred. */
export const configurationLimit = 64 * 1024;

/** Codes of what can be wrong with the file itself; they are among the problem codes (S1). */
export type ConfigurationCode = 'LK-101' | 'LK-102' | 'LK-103' | 'LK-104' | 'LK-105';

export type ConfigurationReading =
  { ok: true; configuration: Configuration } | { ok: false; code: ConfigurationCode; fields: readonly FieldProblem[] };

/**
 * Reads `config.json` (M3). A wrong file gives every wrong field at once, and never a configuration.
 * @param text the file as it came; a byte order mark is tolerated
 * @returns LK-105 where it is far too large, LK-103 where it is no JSON, LK-104 where fields are wrong
 */
export function readConfiguration(text: string): ConfigurationReading {
  if (text.length > configurationLimit) return refuse('LK-105');
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('LK-103');
  }
  return isPractice(file) ? readPractice(file) : readLive(file);
}

function refuse(code: ConfigurationCode, fields: readonly FieldProblem[] = []): ConfigurationReading {
  return { ok: false, code, fields };
}

/** Only a plain `true` (M1). */
function isPractice(file: unknown): boolean {
  return (
    typeof file === 'object' &&
    file !== null &&
    Object.hasOwn(file, 'practice') &&
    Reflect.get(file, 'practice') === true
  );
}

function readLive(file: unknown): ConfigurationReading {
  const { success, output, issues } = safeParse(liveSchema, file);
  if (!success) return refuse('LK-104', fieldsOf(issues, fieldProblemKinds));
  const { practice, tenantId, clientId, organisation, routes, acceptedKeys, languages } = output;
  return {
    ok: true,
    configuration: {
      practice,
      tenantId,
      clientId,
      organisation,
      routes: { companion: routes?.companion ?? null },
      acceptedKeys,
      languages,
    },
  };
}

function readPractice(file: unknown): ConfigurationReading {
  const { success, output, issues } = safeParse(practiceSchema, file);
  if (!success) return refuse('LK-104', fieldsOf(issues, fieldProblemKinds));
  const { practice, organisation, routes, acceptedKeys, languages } = output;
  return {
    ok: true,
    configuration: {
      practice,
      // Never what the file names: practice must not reach a real tenant.
      tenantId: practiceTenantId,
      clientId: practiceClientId,
      organisation: {
        name: organisation?.name ?? 'Latchkey',
        accent: organisation?.accent ?? null,
        helpdesk: organisation?.helpdesk ?? null,
      },
      routes: { companion: routes?.companion ?? null },
      acceptedKeys,
      languages,
    },
  };
}
