import type { Lock } from './sbom.ts';

/**
 * @returns the places in the lock that `npm ci` could not check: a package without a SHA-512 of its archive, for
 * whichever platform it is
 */
export function unhashed(lock: Lock): string[] {
  return Object.entries(lock.packages)
    .filter(([place, { integrity }]) => place !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    .map(([place]) => place);
}
