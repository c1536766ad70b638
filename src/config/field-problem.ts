/** What can be wrong with a field of `config.json`, one at a time (M3). */
export const fieldProblemKinds = [
  'missing',
  'unknown-field',
  'not-an-object',
  'not-a-list',
  'not-true-or-false',
  'not-text',
  'not-plain-text',
  'empty',
  'too-long',
  'not-a-guid',
  'example-guid',
  'not-https',
  'not-an-email',
  'not-a-phone-number',
  'not-a-colour',
  'not-an-extension-id',
  'not-an-attestation',
  'not-a-language',
  'repeated',
] as const;

export type FieldProblemKind = (typeof fieldProblemKinds)[number];

/** @typeParam Kind the employees' page knows fewer kinds than the helpdesk's room */
export interface FieldProblem<Kind = FieldProblemKind> {
  /** As an administrator writes it, e.g. `organisation.helpdesk.url`; empty for the whole file. */
  path: string;
  /** What the field holds, as JSON, cut to 80 characters; empty where it is missing. */
  holds: string;
  problem: Kind;
}
