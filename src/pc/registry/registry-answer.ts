/**
 * Why an answer says neither on nor off.
 * - `other-type`: the value is no DWORD; `no-number`: its number is missing or cut off
 * - `other-key`: a value of that name, below another key; `no-key`: a value that is named without key and command
 * - `mistyped`: Windows did not understand the command; `not-understood`: what stands below it is no answer to it
 * - `cut-off`: the answer ends before the value; `differ`: two answers that say different things
 */
export const unclearCauses = [
  'other-type',
  'no-number',
  'other-key',
  'no-key',
  'mistyped',
  'not-understood',
  'cut-off',
  'differ',
] as const;
export type UnclearCause = (typeof unclearCauses)[number];

/** What a paste says of one setting. `not-said`: no answer that is known to be one to its query. */
export type RegistryAnswer =
  | { readonly kind: 'on' | 'off' | 'not-set' | 'denied' | 'not-said' }
  | { readonly kind: 'unclear'; readonly cause: UnclearCause };

/** One of several answers to the same query. */
export type OneAnswer = 'on' | 'off' | 'not-set' | 'denied' | Exclude<UnclearCause, 'differ'>;

const firm: readonly OneAnswer[] = ['on', 'off', 'not-set', 'other-type', 'no-number'];
const later: readonly OneAnswer[] = ['denied', 'other-key', 'mistyped', 'cut-off', 'no-key', 'not-understood'];

/** Of several answers: a query that failed gives way to a later try, two that say different things are none. */
export function answerTogether(answers: ReadonlySet<OneAnswer>): RegistryAnswer {
  const said = firm.filter((answer) => answers.has(answer));
  const [first = later.find((answer) => answers.has(answer)) ?? 'not-said'] = said;
  if (said.length > 1) return { kind: 'unclear', cause: 'differ' };
  switch (first) {
    case 'on':
    case 'off':
    case 'not-set':
    case 'denied':
    case 'not-said':
      return { kind: first };
    default:
      return { kind: 'unclear', cause: first };
  }
}
