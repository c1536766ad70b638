import * as v from 'valibot';
import type { FieldProblemKind } from './field-problem.ts';

/**
 * What the schemas of `config.json` are made of. The message of each rule is the kind of problem that it finds. A null counts
 * as absent where a field may be absent.
 */
export const is = (kind: FieldProblemKind): FieldProblemKind => kind;

export const anyObject = v.custom<Record<string, unknown>>(
  (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
  is('not-an-object'),
);

export const object = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    anyObject,
    // Not `strictObject`: that stops at the first unknown field.
    v.objectWithRest(entries, v.never(is('unknown-field')), is('not-an-object')),
  );

export const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null);

export const text = v.pipe(v.string(is('not-text')), v.trim(), v.nonEmpty(is('empty')));

export const plainText = v.pipe(
  text,
  v.maxLength(100, is('too-long')),
  v.check((value) => !/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(value), is('not-plain-text')),
);

export const guid = v.pipe(
  text,
  v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, is('not-a-guid')),
  v.toLowerCase(),
  v.check((value) => /[^0-]/.test(value), is('example-guid')),
);
