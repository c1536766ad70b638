/** Where the person stands in front of the drawn lock screen. `take-out`: after three wrong PINs the key wants a pause. */
export type RehearsalPlace =
  'locked' | 'sign-in' | 'options' | 'connect' | 'pin' | 'take-out' | 'touch' | 'in' | 'blocked';

/** What a person can press or do. What they typed is judged before (`judgePlayedPin`) and never kept. */
export type RehearsalPress =
  | 'wake'
  | 'open-options'
  | 'choose-key'
  | 'choose-password'
  | 'connect'
  | 'pin-right'
  | 'pin-wrong'
  | 'pin-short'
  | 'take-out'
  | 'touch'
  | 'start-over';

/** What the drawn lock screen answers, apart from what it shows. */
export type RehearsalRemark = 'not-now' | 'password' | 'pin-short' | 'pin-wrong' | 'pin-paused' | 'pin-blocked';

export interface RehearsalKey {
  /** How it reaches the PC: plugged in, or held to a reader. */
  way: 'usb' | 'nfc';
  /** What stands for the person. */
  proof: 'pin' | 'fingerprint';
}

export interface Rehearsal extends RehearsalKey {
  place: RehearsalPlace;
  remark: RehearsalRemark | null;
  /** Tries that the key grants before it locks its PIN for good. */
  triesLeft: number;
  /** Wrong PINs since it was connected. */
  wrongInARow: number;
}

/**
 * As keys count (CTAP 2.1, section 6.5.5): three wrong PINs in a row ask for a new connection, eight lock the PIN.
 */
const mostTries = 8;
const mostInARow = 3;

/** A PIN that is wrong on purpose, so that the person can see what happens then. */
export const wrongPlayedPin = '0000';

export function startRehearsal({ way, proof }: RehearsalKey): Rehearsal {
  return { way, proof, place: 'locked', remark: null, triesLeft: mostTries, wrongInARow: 0 };
}

/** Any PIN of four characters will do: nobody should type their own here. */
export function judgePlayedPin(typed: string): 'pin-right' | 'pin-wrong' | 'pin-short' {
  if (typed.length < 4) return 'pin-short';
  return typed === wrongPlayedPin ? 'pin-wrong' : 'pin-right';
}

/** @returns the press that leads on from here; null where the person is in */
export function nextPress({ place }: Rehearsal): RehearsalPress | null {
  switch (place) {
    case 'locked':
      return 'wake';
    case 'sign-in':
      return 'open-options';
    case 'options':
      return 'choose-key';
    case 'connect':
      return 'connect';
    case 'pin':
      return 'pin-right';
    case 'take-out':
      return 'take-out';
    case 'touch':
      return 'touch';
    case 'blocked':
      return 'start-over';
    case 'in':
      return null;
  }
}

/** One press. A press that means nothing here changes nothing but the remark. */
export function advanceRehearsal(state: Rehearsal, press: RehearsalPress): Rehearsal {
  if (press === 'start-over') return startRehearsal(state);
  if (press === 'choose-password' && state.place === 'options') return { ...state, remark: 'password' };
  if (state.place === 'pin' && press === 'pin-short') return { ...state, remark: 'pin-short' };
  if (state.place === 'pin' && press === 'pin-wrong') return afterWrongPin(state);
  if (press !== nextPress(state)) return { ...state, remark: 'not-now' };
  return { ...state, ...leadsTo(state), remark: null };
}

function leadsTo(state: Rehearsal): Partial<Rehearsal> & { place: RehearsalPlace } {
  switch (state.place) {
    case 'locked':
      return { place: 'sign-in' };
    case 'sign-in':
      return { place: 'options' };
    case 'options':
      return { place: 'connect' };
    case 'connect':
      return { place: state.proof === 'fingerprint' ? 'touch' : 'pin', wrongInARow: 0 };
    case 'take-out':
      return { place: 'connect' };
    case 'pin':
      // A card is held to the reader all the while: there is nothing to touch.
      return { place: state.way === 'nfc' ? 'in' : 'touch', triesLeft: mostTries, wrongInARow: 0 };
    case 'touch':
    case 'in':
      return { place: 'in' };
    case 'blocked':
      return { place: 'blocked' };
  }
}

function afterWrongPin(state: Rehearsal): Rehearsal {
  const triesLeft = state.triesLeft - 1;
  const wrongInARow = state.wrongInARow + 1;
  if (triesLeft === 0) return { ...state, triesLeft, wrongInARow, place: 'blocked', remark: 'pin-blocked' };
  if (wrongInARow === mostInARow) {
    return { ...state, triesLeft, wrongInARow, place: 'take-out', remark: 'pin-paused' };
  }
  return { ...state, triesLeft, wrongInARow, remark: 'pin-wrong' };
}
