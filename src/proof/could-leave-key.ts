import type { Proof } from './proof.ts';

/** Whether leaving the page now may leave a key in the account, or an entry on a key that is being made. */
export function couldLeaveKey({ name, left }: Proof): boolean {
  return left !== null || name === 'making';
}
