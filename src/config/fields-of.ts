import type { BaseIssue } from 'valibot';
import type { FieldProblem } from './field-problem.ts';

/**
 * One problem a field, in the order in which the schema found them.
 * @param kinds what the messages of the schema's rules may be
 */
export function fieldsOf<Kind extends string>(
  issues: readonly BaseIssue<unknown>[],
  kinds: readonly Kind[],
): FieldProblem<Kind | 'missing' | 'not-text'>[] {
  const fields = new Map<string, FieldProblem<Kind | 'missing' | 'not-text'>>();
  for (const { path: keys, input, message } of issues) {
    const path = (keys ?? []).map(({ key }) => String(key)).join('.');
    // JSON knows no `undefined`: whatever is undefined is not in the file.
    const problem = input === undefined ? 'missing' : (kinds.find((kind) => kind === message) ?? 'not-text');
    if (!fields.has(path)) fields.set(path, { path, holds: holds(input), problem });
  }
  return [...fields.values()];
}

/** The same for a section of the file: its fields are named as in the file, such as `helpdesk.origin`. */
export function fieldsBelow<Kind extends string>(
  section: string,
  issues: readonly BaseIssue<unknown>[],
  kinds: readonly Kind[],
): FieldProblem<Kind | 'missing' | 'not-text'>[] {
  const named = (path: string): string => (path === '' ? section : `${section}.${path}`);
  return fieldsOf(issues, kinds).map((field) => ({ ...field, path: named(field.path) }));
}

function holds(value: unknown): string {
  const json = value === undefined ? '' : JSON.stringify(value);
  return json.length <= 80 ? json : `${json.slice(0, 79)}…`;
}
