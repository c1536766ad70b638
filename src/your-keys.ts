import type { Clock } from './journey/ports.ts';
import type { Account, RegisteredKey } from './journey/registration.ts';
import { removeKey } from './keys/remove-key.ts';
import type { MicrosoftFido2Methods } from './microsoft/fido2-methods.ts';
import type { YourKeysActs } from './ui/page.svelte.ts';

interface Dependencies {
  fido2Methods: Pick<MicrosoftFido2Methods, 'list' | 'delete'>;
  clock: Clock;
  account: () => Account | null;
  /** When this page came back from a sign-in that asked for a fresh proof, epoch milliseconds; null where it did not. */
  provenAt: () => number | null;
  /** Told the keys' names whenever the list was read. */
  onKeys: (names: string[]) => void;
  /** Told of a key that is in the account no more, and how many are left, where that is known. */
  onRemoved: (id: string, left: number | null) => void;
}

/** Reading the list of keys and removing one of them (Y4), apart from the journey, which is told of a removal only. */
export function createYourKeys({
  fido2Methods,
  clock,
  account,
  provenAt,
  onKeys,
  onRemoved,
}: Dependencies): YourKeysActs {
  const { signal } = new AbortController();
  const told = (keys: readonly RegisteredKey[]): void => {
    onKeys(keys.map(({ name }) => name));
  };
  const authAge = (): number | null => {
    const proofs = [account()?.authTime ?? null, provenAt()].filter((at) => at !== null);
    return proofs.length === 0 ? null : clock.now() - Math.max(...proofs);
  };
  return {
    async list() {
      const listed = await fido2Methods.list(signal);
      if (listed.ok) told(listed.value);
      return listed;
    },
    async remove(id) {
      const ports = { ...fido2Methods, authAge, sleep: (...wait: Parameters<Clock['sleep']>) => clock.sleep(...wait) };
      const removal = await removeKey(ports, id, signal);
      if ('keys' in removal) {
        if (removal.keys !== null) told(removal.keys);
        onRemoved(id, removal.keys?.length ?? null);
      }
      return removal;
    },
  };
}
