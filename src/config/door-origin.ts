import * as v from 'valibot';
import type { DoorFieldProblemKind } from './door-field-problem.ts';
import { text } from './schema-parts.ts';

/** Where a door stands, as a browser spells it: lower case, no default port, punycode for other letters; a slash at the end is tolerated. */
export const doorOrigin = v.pipe(
  text,
  v.toLowerCase(),
  v.regex(
    /^https:\/\/(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*(:[1-9]\d{0,4})?\/?$/,
    'not-an-origin' satisfies DoorFieldProblemKind,
  ),
  v.transform((value) => value.replace(/\/$/, '').replace(/:443$/, '')),
);
