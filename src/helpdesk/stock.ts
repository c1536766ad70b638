import type { Target } from './target.ts';

/** A key of the stock, by the digits that are printed on it. */
export interface StockedKey {
  serial: string;
  /**
   * `given`: somebody has it. `returned`: it came back, with whatever is on it. `to-reset`: it may hold an unused entry.
   * `in-box`: it was reset.
   */
  state: 'given' | 'returned' | 'to-reset' | 'in-box';
  /** Who has it, or had it last; null once it was reset. */
  person: Target | null;
}

export type StockRefusal =
  /** No digits that a key bears. */
  | 'unreadable'
  /** Somebody else has it. */
  | 'given-to-another'
  /** It came back or was set aside, and was not reset since. */
  | 'not-reset'
  /** Nobody knows of it. */
  | 'unknown-key';

export type Stocked = { ok: true; stock: readonly StockedKey[] } | { ok: false; refusal: StockRefusal };

/** @returns the serial as it is compared: letters and digits, upper case; null where that is none */
export function serialOf(typed: string): string | null {
  const serial = typed
    .normalize('NFKC')
    .replace(/[\s.-]/g, '')
    .toUpperCase();
  return /^[0-9A-Z]{4,32}$/.test(serial) ? serial : null;
}

/** Notes that a key went to somebody. A key that has to be reset goes to nobody, and never twice the same one. */
export function giveKey(stock: readonly StockedKey[], typed: string, person: Target): Stocked {
  const serial = serialOf(typed);
  if (serial === null) return { ok: false, refusal: 'unreadable' };
  const known = stock.find((key) => key.serial === serial);
  if (known?.state === 'returned' || known?.state === 'to-reset') return { ok: false, refusal: 'not-reset' };
  if (known?.state === 'given' && known.person?.objectId !== person.objectId) {
    return { ok: false, refusal: 'given-to-another' };
  }
  return { ok: true, stock: put(stock, { serial, state: 'given', person }) };
}

/** Notes a key that has to be reset before anybody gets it; also one that nobody had noted. */
export function setKeyAside(stock: readonly StockedKey[], typed: string, person: Target): Stocked {
  const serial = serialOf(typed);
  if (serial === null) return { ok: false, refusal: 'unreadable' };
  return { ok: true, stock: put(stock, { serial, state: 'to-reset', person }) };
}

/** Notes that a key came back. It still opens an account until it is removed there, and has to be reset. */
export function takeKeyBack(stock: readonly StockedKey[], typed: string): Stocked {
  return moveKnown(stock, typed, (key) => ({ ...key, state: 'returned' }));
}

/** The agent says that the key was reset: only then does it go back into the box. */
export function noteReset(stock: readonly StockedKey[], typed: string): Stocked {
  return moveKnown(stock, typed, ({ serial }) => ({ serial, state: 'in-box', person: null }));
}

export function keysToReset(stock: readonly StockedKey[]): readonly StockedKey[] {
  return stock.filter(({ state }) => state === 'to-reset' || state === 'returned');
}

function moveKnown(stock: readonly StockedKey[], typed: string, move: (key: StockedKey) => StockedKey): Stocked {
  const serial = serialOf(typed);
  if (serial === null) return { ok: false, refusal: 'unreadable' };
  const known = stock.find((key) => key.serial === serial);
  return known === undefined ? { ok: false, refusal: 'unknown-key' } : { ok: true, stock: put(stock, move(known)) };
}

function put(stock: readonly StockedKey[], key: StockedKey): readonly StockedKey[] {
  return [...stock.filter(({ serial }) => serial !== key.serial), key];
}
