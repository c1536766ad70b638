import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A host configuration with what belongs to one machine replaced.
 * @param path in the repository, such as `hosting/nginx.conf`
 * @throws Error where something to replace is not there as often as it should be: the rest has to be tried as it is shipped
 */
export function adaptShipped(
  path: string,
  changes: readonly (readonly [pattern: RegExp, times: number, by: string])[],
): string {
  const shipped = readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
  return changes.reduce((text, [pattern, times, by]) => {
    const parts = text.split(pattern);
    if (parts.length !== times + 1) throw new Error(`${path} should hold ${String(pattern)} ${times} times`);
    return parts.join(by);
  }, shipped);
}
