import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advanceRehearsal,
  judgePlayedPin,
  nextPress,
  startRehearsal,
  wrongPlayedPin,
  type Rehearsal,
  type RehearsalPress,
} from './rehearsal.ts';

function play(presses: readonly RehearsalPress[], key: Parameters<typeof startRehearsal>[0]): Rehearsal {
  return presses.reduce(advanceRehearsal, startRehearsal(key));
}

const usb = { way: 'usb', proof: 'pin' } as const;
const toPin: readonly RehearsalPress[] = ['wake', 'open-options', 'choose-key', 'connect'];

describe('P3: the lock screen to try', () => {
  test.each([
    ['a USB key', usb, [...toPin, 'pin-right', 'touch']],
    ['a card at a reader', { way: 'nfc', proof: 'pin' }, [...toPin, 'pin-right']],
    ['a key that reads fingerprints', { way: 'usb', proof: 'fingerprint' }, [...toPin, 'touch']],
  ] as const)('%s leads in', (_, key, presses) => {
    expect(play(presses, key).place).toBe('in');
    for (let count = 0; count < presses.length; count++) {
      const before = play(presses.slice(0, count), key);
      expect(before.place).not.toBe('in');
      expect(nextPress(before)).toBe(presses[count]);
    }
  });

  test('the password is not what is tried here', () => {
    expect(play(['wake', 'open-options', 'choose-password'], usb)).toMatchObject({
      place: 'options',
      remark: 'password',
    });
  });

  test('a wrong PIN says how many tries are left', () => {
    expect(play([...toPin, 'pin-wrong'], usb)).toMatchObject({ place: 'pin', remark: 'pin-wrong', triesLeft: 7 });
    expect(play([...toPin, 'pin-short'], usb)).toMatchObject({ place: 'pin', remark: 'pin-short', triesLeft: 8 });
  });

  test('three wrong PINs ask for a new connection, eight lock the key, and starting over gives a new one', () => {
    const three: readonly RehearsalPress[] = ['pin-wrong', 'pin-wrong', 'pin-wrong'];
    const again: readonly RehearsalPress[] = ['take-out', 'connect'];
    expect(play([...toPin, ...three], usb)).toMatchObject({ place: 'take-out', remark: 'pin-paused', triesLeft: 5 });
    expect(play([...toPin, ...three, ...again], usb)).toMatchObject({ place: 'pin', remark: null });
    const blocked = play([...toPin, ...three, ...again, ...three, ...again, 'pin-wrong', 'pin-wrong'], usb);
    expect(blocked).toMatchObject({ place: 'blocked', remark: 'pin-blocked', triesLeft: 0 });
    expect(advanceRehearsal(blocked, 'start-over')).toEqual(startRehearsal(usb));
  });

  test('a right PIN gives the tries back', () => {
    expect(play([...toPin, 'pin-wrong', 'pin-wrong', 'pin-right'], usb)).toMatchObject({
      place: 'touch',
      triesLeft: 8,
    });
  });

  test('what is typed is judged and not kept', () => {
    expect(judgePlayedPin('')).toBe('pin-short');
    expect(judgePlayedPin('123')).toBe('pin-short');
    expect(judgePlayedPin(wrongPlayedPin)).toBe('pin-wrong');
    expect(judgePlayedPin('abcd')).toBe('pin-right');
  });

  test('whatever is pressed, a finite way leads in, and a wrong press takes nobody back', () => {
    const press = fc.constantFrom<RehearsalPress>(
      ...(['wake', 'open-options', 'choose-key', 'choose-password', 'connect', 'pin-right'] as const),
      ...(['pin-wrong', 'pin-short', 'take-out', 'touch'] as const),
    );
    const key = fc.record({ way: fc.constantFrom('usb', 'nfc'), proof: fc.constantFrom('pin', 'fingerprint') });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 60 }), key, (presses, held) => {
        let state = startRehearsal(held);
        for (const one of presses) {
          const after = advanceRehearsal(state, one);
          if (one !== nextPress(state) && one !== 'pin-wrong') expect(after.place).toBe(state.place);
          expect(after.triesLeft).toBeGreaterThanOrEqual(0);
          state = after;
        }
        let more = 0;
        for (let next = nextPress(state); next !== null; next = nextPress(state)) {
          state = advanceRehearsal(state, next);
          expect(++more).toBeLessThanOrEqual(8);
        }
        expect(state.place).toBe('in');
      }),
    );
  });
});
