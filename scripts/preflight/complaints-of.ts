/** @returns of all that an installer printed, the few lines in which it says why it failed */
export function complaintsOf(output: string): string[] {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const errors = [...new Set(lines.filter((line) => /^(?:E: |Error: |npm error )/.test(line)))];
  return errors.length > 0 ? errors.slice(0, 3) : lines.slice(-3);
}
