import type { Clock } from '../registration/clock.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Runner } from '../journey/runner.ts';
import { removeKey } from '../key-list/remove-key.ts';
import type { MicrosoftFido2Methods } from '../microsoft/fido2-methods.ts';
import type { Page, YourKeysActs } from '../ui/state/page.svelte.ts';

interface Dependencies {
  fido2Methods: Pick<MicrosoftFido2Methods, 'list' | 'delete'>;
  clock: Clock;
  page: Pick<Page, 'account' | 'keyNames'>;
  /** Aborted once the person has gone: what still comes is not theirs to see, nor the next one's. */
  person: AbortSignal;
  /** When this page came back from a sign-in that asked for a fresh proof, epoch milliseconds; null where it did not. */
  provenAt: () => number | null;
  /** The journey, which is told of a removal. */
  send: Runner['send'];
}

/** Reading the list of keys and removing one of them (Y4), beside the journey. */
export function createYourKeys({ fido2Methods, clock, page, person, provenAt, send }: Dependencies): YourKeysActs {
  // A removal that was sent is not taken back, whoever leaves meanwhile.
  const { signal } = new AbortController();
  const told = (keys: readonly RegisteredKey[]): void => {
    if (!person.aborted) page.keyNames = keys.map(({ name }) => name);
  };
  const authAge = (): number | null => {
    const proofs = [page.account?.authTime ?? null, provenAt()].filter((at) => at !== null);
    return proofs.length === 0 ? null : clock.now() - Math.max(...proofs);
  };
  return {
    async list() {
      const listed = await fido2Methods.list(signal);
      if (listed.ok) told(listed.value);
      return listed;
    },
    async remove(id) {
      const removal = await removeKey({ fido2Methods, clock, authAge }, id, signal);
      if ('keys' in removal) {
        if (removal.keys !== null) told(removal.keys);
        if (!person.aborted) send({ type: 'key-removed', id, left: removal.keys?.length ?? null });
      }
      return removal;
    },
  };
}
