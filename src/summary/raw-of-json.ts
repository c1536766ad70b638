import type { RawSummary } from './raw-summary.ts';
import { jsonChecksum } from './summary-json.ts';

/**
 * Reads the JSON form, also where its end is missing: then what was whole before.
 * @param text from its first brace on
 * @returns null where it is no JSON
 */
export function rawOfJson(text: string): RawSummary | null {
  const { end, closable } = extent(text);
  // A line that a mail wrapped may have been broken within a string.
  const flat = (part: string): string => part.replace(/\s+/g, ' ');
  const members = end === null ? parsed(flat(closable)) : parsed(flat(text.slice(0, end)));
  if (members === null) return null;
  if (end === null) return { members, state: 'cut' };
  const { checksum } = members;
  return { members, state: checksum === checksumOf(members) ? 'whole' : 'altered' };
}

/** Deep nesting, which no summary has, is no reason to fail. */
function checksumOf(members: object): string | null {
  try {
    return jsonChecksum(members);
  } catch {
    return null;
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/**
 * @returns where the object ends, or null, and then what was whole before its end, closed
 */
function extent(text: string): { end: number | null; closable: string } {
  const open: string[] = [];
  let within = false;
  let whole = { upTo: 0, closing: '' };
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (within) {
      if (character === '\\') place += 1;
      else if (character === '"') within = false;
    } else if (character === '"') within = true;
    else if (character === '{') open.push('}');
    else if (character === '[') open.push(']');
    else if (character === '}' || character === ']') {
      open.pop();
      if (open.length === 0) return { end: place + 1, closable: '' };
      // Deeper than any summary.
    } else if (character === ',' && open.length < 10) whole = { upTo: place, closing: open.toReversed().join('') };
  }
  return { end: null, closable: text.slice(0, whole.upTo) + whole.closing };
}
