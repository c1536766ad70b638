import { describe, expect, test } from 'vitest';
import { createBrake } from './brake.ts';

/** A brake on a clock that the test turns. */
function driving() {
  let now = 1_000_000;
  const brake = createBrake(() => now);
  return { ...brake, elapse: (milliseconds: number) => (now += milliseconds) };
}

describe('K4: the pause between windows', () => {
  test('a first window and one more try wait for nothing', () => {
    const { owed, opens } = driving();
    expect(owed()).toBe(0);
    opens();
    expect(owed()).toBe(0);
  });

  test('after two without a key each further one waits twice as long, up to a minute', () => {
    const { owed, opens, elapse } = driving();
    opens();
    const pauses = Array.from({ length: 7 }, () => {
      opens();
      const pause = owed();
      elapse(pause);
      expect(owed()).toBe(0);
      return pause / 1_000;
    });
    expect(pauses).toEqual([10, 20, 40, 60, 60, 60, 60]);
  });

  test('the time since the last window counts', () => {
    const { owed, opens, elapse } = driving();
    opens();
    opens();
    elapse(9_000);
    expect(owed()).toBe(1_000);
    elapse(60_000);
    expect(owed()).toBe(0);
  });

  test('a key that was made ends it', () => {
    const { owed, opens, made } = driving();
    for (let windows = 0; windows < 5; windows += 1) opens();
    expect(owed()).toBe(60_000);
    made();
    expect(owed()).toBe(0);
    opens();
    expect(owed()).toBe(0);
  });
});
