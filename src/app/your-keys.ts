import type { Clock } from '../registration/time.ts';
import type { Runner } from '../journey/runner.ts';
import { KeyList } from '../key-list/key-list.svelte.ts';
import type { KeysInGraph } from '../key-list/list-ports.ts';
import type { Page } from '../ui/state/page.svelte.ts';

interface Dependencies {
  fido2Methods: Pick<KeysInGraph, 'list' | 'delete'>;
  clock: Clock;
  page: Pick<Page, 'account' | 'keyNames'>;
  /** Aborted once the person has gone. */
  person: AbortSignal;
  /** When this page came back from a sign-in that asked for a fresh proof, epoch milliseconds; null where it did not. */
  provenAt: () => number | null;
  /** The journey, which is told of a removal. */
  send: Runner['send'];
}

/** The list of the person's keys (Y4), beside the journey, about to be read. */
export function openYourKeys({ fido2Methods, clock, page, person, provenAt, send }: Dependencies): KeyList {
  const list = new KeyList({
    ...{ fido2Methods, clock, person },
    authAge() {
      const proofs = [page.account?.authTime ?? null, provenAt()].filter((at) => at !== null);
      return proofs.length === 0 ? null : clock.now() - Math.max(...proofs);
    },
    onListed(keys) {
      page.keyNames = keys.map(({ name }) => name);
    },
    onRemoved(id, left) {
      send({ type: 'key-removed', id, left });
    },
  });
  void list.read();
  return list;
}
