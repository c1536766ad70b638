import { describe, expect, test, vi } from 'vitest';
import { createByCompanion } from './companion.ts';
import { pingCompanion } from './ping-companion.ts';
import type { CompanionRuntime } from './companion-runtime.ts';

const options = { challenge: 'AQID' } as never;
const signal = new AbortController().signal;
const credential = {
  ...{ id: 'AQI', clientDataJSON: 'e30', attestationObject: 'oA' },
  ...{ transports: ['usb'], clientExtensionResults: {} },
};

/** A companion that does with a Port's message what it is told; `null` hangs up, `undefined` stays silent. */
function runtime(reply: (message: unknown) => unknown) {
  const disconnect = vi.fn();
  const sent: unknown[] = [];
  const fake: CompanionRuntime = {
    connect() {
      let say: (message: unknown) => void = () => undefined;
      let hangUp: () => void = () => undefined;
      return {
        postMessage(message) {
          sent.push(message);
          const answer = reply(message);
          queueMicrotask(() => (answer === null ? hangUp() : answer === undefined ? undefined : say(answer)));
        },
        disconnect,
        onMessage: { addListener: (listener) => (say = listener) },
        onDisconnect: { addListener: (listener) => (hangUp = listener) },
      };
    },
    sendMessage: (_id, message, answer) => {
      const said = reply(message);
      if (said !== undefined) queueMicrotask(() => answer(said ?? undefined));
    },
  };
  return { fake, disconnect, sent };
}

describe('K4: the page and the companion', () => {
  test('one request, one answer, and the Port is closed', async () => {
    const { fake, disconnect, sent } = runtime(() => ({ version: 1, type: 'created', credential }));
    const made = await createByCompanion('a', fake)(options, { signal });
    expect(made).toEqual({
      ...{ id: 'AQI', rawId: 'AQI', type: 'public-key', clientExtensionResults: {} },
      response: { clientDataJSON: 'e30', attestationObject: 'oA', transports: ['usb'] },
    });
    expect(sent).toEqual([{ version: 1, type: 'create', options }]);
    expect(disconnect).toHaveBeenCalled();
  });

  test.each([
    ['refuses by name', { version: 1, type: 'failed', name: 'InvalidStateError', message: 'x' }, 'InvalidStateError'],
    ['goes away', null, 'CompanionGone'],
    ['says what it should not', { version: 1, type: 'created', credential: { id: 'x' } }, 'CompanionGone'],
    ['speaks another version', { version: 2, type: 'created', credential }, 'CompanionGone'],
  ])('one that %s', async (_what, answer, name) => {
    const { fake, disconnect } = runtime(() => answer);
    await expect(createByCompanion('a', fake)(options, { signal })).rejects.toMatchObject({ name });
    expect(disconnect).toHaveBeenCalled();
  });

  test('where there is none, or it was removed, it is gone', async () => {
    await expect(createByCompanion('a', null)(options, { signal })).rejects.toMatchObject({ name: 'CompanionGone' });
    const cause = new Error('Extension context invalidated');
    const broken = {
      ...runtime(() => null).fake,
      connect: () => {
        throw cause;
      },
    };
    await expect(createByCompanion('a', broken)(options, { signal })).rejects.toMatchObject({
      ...{ name: 'CompanionGone', cause },
    });
    const lastError = { message: 'Receiving end does not exist.' };
    const silent = { ...runtime(() => null).fake, lastError };
    await expect(createByCompanion('a', silent)(options, { signal })).rejects.toMatchObject({
      ...{ name: 'CompanionGone', message: 'The companion cannot be reached', cause: lastError },
    });
  });

  test('an abort disconnects, which closes the window', async () => {
    const { fake, disconnect } = runtime(() => undefined);
    const abort = new AbortController();
    const creating = createByCompanion('a', fake)(options, { signal: abort.signal });
    abort.abort();
    await expect(creating).rejects.toMatchObject({ name: 'AbortError' });
    expect(disconnect).toHaveBeenCalledOnce();
  });
});

describe('K1: the ping', () => {
  test('is answered by a companion of our version', async () => {
    expect(await pingCompanion('a', runtime(() => ({ version: 1, type: 'pong' })).fake)).toBe(true);
    expect(await pingCompanion('a', runtime(() => ({ version: 2, type: 'pong' })).fake)).toBe(false);
    expect(await pingCompanion('a', runtime(() => null).fake)).toBe(false);
    expect(await pingCompanion('a', null)).toBe(false);
  });

  test('waits 200 ms, and once more for one that has to wake up', async () => {
    vi.useFakeTimers();
    try {
      let asked = 0;
      const sleepy = runtime(() => ((asked += 1) === 2 ? { version: 1, type: 'pong' } : undefined));
      const woken = pingCompanion('a', sleepy.fake);
      await vi.advanceTimersByTimeAsync(200);
      expect(await woken).toBe(true);
      const never = pingCompanion('a', runtime(() => undefined).fake);
      await vi.advanceTimersByTimeAsync(400);
      expect(await never).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
});
