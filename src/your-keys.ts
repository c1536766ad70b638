import type { Clock } from './journey/ports.ts';
import type { Account, RegisteredKey } from './journey/registration.ts';
import { removeKey } from './keys/remove-key.ts';
import type { MicrosoftFido2Methods } from './microsoft/fido2-methods.ts';
import type { YourKeysActs } from './ui/page.svelte.ts';

interface Dependencies {
  fido2Methods: Pick<MicrosoftFido2Methods, 'list' | 'delete'>;
  clock: Clock;
  account: () => Account | null;
  /** Told the keys' names whenever the list was read. */
  onKeys: (names: string[]) => void;
}

/** Reading the list of keys and removing one of them (Y4), apart from the journey: neither moves a step. */
export function createYourKeys({ fido2Methods, clock, account, onKeys }: Dependencies): YourKeysActs {
  const { signal } = new AbortController();
  const told = (keys: readonly RegisteredKey[]): void => {
    onKeys(keys.map(({ name }) => name));
  };
  const authAge = (): number | null => {
    const authTime = account()?.authTime ?? null;
    return authTime === null ? null : clock.now() - authTime;
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
      if ('keys' in removal && removal.keys !== null) told(removal.keys);
      return removal;
    },
  };
}
