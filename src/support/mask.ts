/**
 * What screen-share mode shows instead of something personal (S2): bullets that keep the rough length and nothing else.
 * @returns the empty text for an empty one
 */
export function maskPersonal(text: string): string {
  const length = Array.from(text).length;
  if (length === 0) return '';
  return '•'.repeat(length <= 8 ? 5 : length <= 20 ? 10 : 15);
}
