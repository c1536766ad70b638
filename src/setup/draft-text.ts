import { configurationLimit } from '../config/read-configuration.ts';
import { isObject, type Draft } from './draft.ts';

/** The order in which docs/deploy.md names the fields; whatever else a file holds stands after them. */
const order = [
  '$schema',
  'practice',
  'tenantId',
  'clientId',
  'organisation',
  'languages',
  'acceptedKeys',
  'routes',
  'helpdesk',
  'setup',
];

/** The text of `config.json`. */
export function draftText(draft: Draft): string {
  const known = order.filter((name) => Object.hasOwn(draft, name));
  const rest = Object.keys(draft).filter((name) => !order.includes(name));
  const sorted = Object.fromEntries([...known, ...rest].map((name) => [name, draft[name]]));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

export type DraftReading = { ok: true; draft: Draft } | { ok: false; why: 'too-large' | 'not-json' | 'not-an-object' };

/**
 * A `config.json` that somebody has already, from a file or pasted: its fields may be wrong, and all of them are kept.
 * @param text a byte order mark is tolerated
 */
export function readDraft(text: string): DraftReading {
  if (text.length > configurationLimit) return { ok: false, why: 'too-large' };
  try {
    const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(file) ? { ok: true, draft: file } : { ok: false, why: 'not-an-object' };
  } catch {
    return { ok: false, why: 'not-json' };
  }
}
