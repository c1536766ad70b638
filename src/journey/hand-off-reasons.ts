/** Why the hand-off was taken; decides the sentence that says so. */
export const handOffReasons = [
  'forecast',
  'chosen',
  'not-supported',
  'forbidden',
  'cannot-create',
  'no-permission',
] as const;

export type HandOffReason = (typeof handOffReasons)[number];
