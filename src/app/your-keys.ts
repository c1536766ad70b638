import type { Clock } from '../registration/time.ts';
import type { Runner } from '../journey/runner.ts';
import { KeyList } from '../key-list/key-list.svelte.ts';
import type { KeysInGraph } from '../key-list/list-ports.ts';
import type { Page } from '../ui/state/page.svelte.ts';
import { keysCheck } from './checks-of-account.ts';

interface Dependencies {
  fido2Methods: Pick<KeysInGraph, 'list' | 'delete' | 'mayDelete'>;
  clock: Clock;
  page: Pick<Page, 'account' | 'keyNames' | 'checks' | 'madeRoom' | 'step'>;
  /** Aborted once the person has gone. */
  person: AbortSignal;
  /** Age of the last proof that is known of, milliseconds; null where none is (J7). */
  authAge: () => number | null;
  /** The journey, which is told of a removal. */
  send: Runner['send'];
}

/** The list of the person's keys (Y4), beside the journey, about to be read. */
export function openYourKeys({ fido2Methods, clock, page, person, authAge, send }: Dependencies): KeyList {
  const list = new KeyList({
    ...{ fido2Methods, clock, person, authAge },
    onListed(keys) {
      page.keyNames = keys.map(({ name }) => name);
      page.checks = { ...page.checks, 'registered-keys': keysCheck(keys) };
    },
    onRemoved(key, left) {
      if (page.step.problem?.code === 'LK-402') page.madeRoom = key;
      send({ type: 'key-removed', id: key.id, left });
    },
  });
  void list.read();
  return list;
}
