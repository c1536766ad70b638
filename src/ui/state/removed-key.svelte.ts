import type { RegisteredKey } from '../../registration/registered-key.ts';

let removed: RegisteredKey | null = $state.raw(null);

/** A key that was removed on a screen that its removal ended: the one that follows says that it is gone (Y4). */
export const removedKey = {
  get key(): RegisteredKey | null {
    return removed;
  },
  tell(key: RegisteredKey | null): void {
    removed = key;
  },
};
