import { lastKey, type LastKey } from '../keys/last-key.ts';
import { mayBeSecurityKey } from '../keys/passkey-kind.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import type { KeysInGraph, RemovalPorts } from './list-ports.ts';
import { removeKey, type Removal } from './remove-key.ts';

export interface KeyListDependencies extends RemovalPorts {
  /** Aborted once the person has gone: what still comes is not theirs to see, nor the next one's (J4). */
  person: AbortSignal;
  fido2Methods: RemovalPorts['fido2Methods'] & Pick<KeysInGraph, 'mayDelete'>;
  /** Hears every list that was read. */
  onListed: (keys: readonly RegisteredKey[]) => void;
  /**
   * Hears of each key that is no longer there. `left`: how many are left that are or may be security keys; null where the list
   * could not be read after it.
   */
  onRemoved: (key: RegisteredKey, left: number | null) => void;
}

/** What the person is at. */
export type KeyListView =
  | { name: 'reading' }
  | { name: 'unread'; failure: CallFailure }
  | { name: 'shown' }
  /** `key` as it was when the person chose it; `sent` from their confirmation on. */
  | { name: 'removing'; key: RegisteredKey; sent: boolean };

/**
 * The person's keys as a screen shows them, and what may be pressed there (Y4). Each press resolves when all that follows from
 * it is known, and does nothing where it has no place: a second one, or one that came too late. It never rejects.
 * A class because that is how Svelte makes members reactive; each is replaced as a whole.
 */
export class KeyList {
  /** As they were read last; null before. */
  keys: readonly RegisteredKey[] | null = $state.raw(null);
  view: KeyListView = $state.raw({ name: 'reading' });
  /** Whether keys can be removed here; elsewhere Microsoft's own page does it. */
  removable = $state.raw(false);
  /** How the last removal ended; null once the person has gone on from it. */
  removal: Removal | null = $state.raw(null);
  /** The key that it was about. */
  removed: RegisteredKey | null = $state.raw(null);

  readonly #dependencies: KeyListDependencies;
  #reading: Promise<void> | null = null;

  constructor(dependencies: KeyListDependencies) {
    this.#dependencies = dependencies;
  }

  /** What the person would lose with the key to remove; null where another one does as well. */
  get last(): LastKey | null {
    const { keys, view } = this;
    return view.name === 'removing' && keys !== null ? lastKey(keys, view.key.id) : null;
  }

  read(): Promise<void> {
    if (this.view.name === 'removing') return Promise.resolve();
    return (this.#reading ??= this.#read().finally(() => (this.#reading = null)));
  }

  async choose(key: RegisteredKey): Promise<void> {
    if (this.view.name !== 'shown' || !this.removable) return;
    const chosen: KeyListView = { name: 'removing', key, sent: false };
    this.removal = null;
    this.view = chosen;
    // Whether it is the last one is a question of now, not of when the list was read.
    const listed = await this.#list();
    if (listed?.ok === true && this.view === chosen) this.keys = listed.value;
  }

  /** The chosen key stays. */
  keep(): void {
    if (this.view.name === 'removing' && !this.view.sent) this.view = { name: 'shown' };
  }

  /** Removes the chosen key. What was sent is not taken back, whoever leaves meanwhile. */
  async remove(): Promise<void> {
    if (this.view.name !== 'removing' || this.view.sent) return;
    const { key } = this.view;
    const { id } = key;
    this.view = { ...this.view, sent: true };
    const removal = await this.#remove(id);
    const { person, onListed, onRemoved } = this.#dependencies;
    if (person.aborted) return;
    this.view = { name: 'shown' };
    this.removal = removal;
    this.removed = key;
    if (!('keys' in removal)) return;
    this.keys = removal.keys ?? this.keys?.filter((key) => key.id !== id) ?? null;
    if (removal.keys !== null) onListed(removal.keys);
    onRemoved(key, removal.keys?.filter(mayBeSecurityKey).length ?? null);
  }

  async #read(): Promise<void> {
    this.view = { name: 'reading' };
    this.removal = null;
    const [listed, removable] = await Promise.all([this.#list(), this.#mayDelete()]);
    if (listed === null) return;
    this.removable = removable;
    if (listed.ok) this.keys = listed.value;
    this.view = listed.ok ? { name: 'shown' } : { name: 'unread', failure: listed.failure };
  }

  /** @returns null where the person has gone */
  async #list(): Promise<Result<RegisteredKey[], CallFailure> | null> {
    const { fido2Methods, person, onListed } = this.#dependencies;
    const listed = await fido2Methods
      .list(person)
      .catch((cause: unknown): Result<never, CallFailure> => ({ ok: false, failure: { kind: 'network', cause } }));
    if (person.aborted) return null;
    if (listed.ok) onListed(listed.value);
    return listed;
  }

  #mayDelete(): Promise<boolean> {
    const { fido2Methods, person } = this.#dependencies;
    return fido2Methods.mayDelete(person).catch(() => false);
  }

  #remove(id: string): Promise<Removal> {
    const { signal } = new AbortController();
    return removeKey(this.#dependencies, id, signal).catch((cause: unknown): Removal => ({
      kind: 'unclear',
      failure: { kind: 'network', cause },
    }));
  }
}
