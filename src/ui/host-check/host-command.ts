/**
 * The command that checks the same host from outside.
 * @param base address of the page; of it only what no shell reads as anything else stands there as it is
 */
export function hostCommand(base: string): string {
  const plain = base.replace(/[^\w.:/~%-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `npm run check-host -- ${plain} --manifest MANIFEST`;
}
