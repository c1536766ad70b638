import { m } from '../../messages/generated/messages.js';
import { wrongPlayedPin, type Rehearsal } from '../../pc/rehearsal.ts';

/** @returns what to do at this place of the drawn lock screen */
export function instruction({ place, way, proof }: Rehearsal): string {
  switch (place) {
    case 'locked':
      return m.lock_try_do_locked();
    case 'sign-in':
      return m.lock_try_do_sign_in();
    case 'options':
      return m.lock_try_do_options();
    case 'connect':
      return way === 'nfc' ? m.lock_try_do_hold() : m.lock_try_do_insert();
    case 'pin':
      return m.lock_try_do_pin({ wrong: wrongPlayedPin });
    case 'take-out':
      return way === 'nfc' ? m.lock_try_do_lift() : m.lock_try_do_take_out();
    case 'touch':
      return proof === 'fingerprint' ? m.lock_try_do_finger() : m.lock_try_do_touch();
    case 'blocked':
      return m.lock_try_do_blocked();
    case 'in':
      return m.lock_try_do_in();
  }
}

/** @returns what the last press came to; empty where it led on */
export function remarkWords({ remark, triesLeft }: Rehearsal): string {
  switch (remark) {
    case 'not-now':
      return m.lock_try_not_now();
    case 'password':
      return m.lock_try_not_password();
    case 'pin-short':
      return m.lock_try_pin_short();
    case 'pin-wrong':
      return m.lock_try_pin_wrong({ count: triesLeft });
    case 'pin-paused':
      return m.lock_try_pin_paused({ count: triesLeft });
    case 'pin-blocked':
      return m.lock_try_pin_blocked();
    case null:
      return '';
  }
}
