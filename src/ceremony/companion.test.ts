import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openCompanion } from './companion.ts';
import { openCeremony } from './open-ceremony.ts';
import { pingCompanion } from './ping-companion.ts';
import type { CompanionRuntime } from './companion-runtime.ts';

const options = { challenge: 'AQID', timeout: 60_000 } as never;
const signal = new AbortController().signal;
const press = { version: 2, type: 'press' };
const heard = { version: 2, type: 'heard' };
const create = { version: 2, type: 'create', options };
const credential = {
  ...{ id: 'AQI', clientDataJSON: 'e30', attestationObject: 'oA' },
  ...{ transports: ['usb'], clientExtensionResults: {} },
};
const created = { version: 2, type: 'created', credential };
const failed = (name: string, elapsed = 0) => ({ version: 2, type: 'failed', name, message: 'x', elapsed });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Reply = (message: { type: string }) => unknown;

/** Hears every press, and does with a request what it is told. */
const answering =
  (answer: unknown): Reply =>
  ({ type }) =>
    type === 'press' ? heard : answer;

/** A companion that does with a Port's message what it is told; `null` hangs up, `undefined` stays silent. */
function runtime(reply: Reply) {
  const ports: { said: unknown[]; open: boolean; hangUp: () => void }[] = [];
  const fake: CompanionRuntime = {
    connect() {
      let say: (message: unknown) => void = () => undefined;
      const port = { said: [] as unknown[], open: true, hangUp: (): void => undefined };
      ports.push(port);
      return {
        postMessage(message) {
          if (!port.open) throw new Error('Attempting to use a disconnected port object');
          port.said.push(message);
          const answer = reply(message as never);
          queueMicrotask(() => {
            if (answer === null) port.hangUp();
            else if (answer !== undefined) say(answer);
          });
        },
        disconnect: () => (port.open = false),
        onMessage: { addListener: (listener) => (say = listener) },
        onDisconnect: {
          addListener(listener) {
            port.hangUp = () => {
              port.open = false;
              listener();
            };
          },
        },
      };
    },
    sendMessage: (_id, message, answer) => {
      const said = reply(message as never);
      if (said !== undefined) queueMicrotask(() => answer(said ?? undefined));
    },
  };
  return { fake, ports };
}

function open(reply: Reply) {
  const { fake, ports } = runtime(reply);
  const page = new EventTarget();
  return { ports, page, companion: openCompanion('a', fake, page) };
}

/** What is left open, after everything that has an end. */
const isOpen = (ports: readonly { open: boolean }[]): boolean => ports.some((port) => port.open);

/** How it ends, however long that takes. */
async function endOf(creating: Promise<unknown>): Promise<unknown> {
  const end = creating.then(
    () => 'created',
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return end;
}

describe('K4: the page and the companion', () => {
  test('one press, one request, one answer, and the Port is closed', async () => {
    const { companion, ports } = open(answering(created));
    companion.pressed();
    await vi.advanceTimersByTimeAsync(0);
    expect(ports[0]?.said).toEqual([press]);
    const creating = companion.create(options, { signal });
    await vi.advanceTimersByTimeAsync(0);
    expect(await creating).toEqual({
      ...{ id: 'AQI', rawId: 'AQI', type: 'public-key', clientExtensionResults: {} },
      response: { clientDataJSON: 'e30', attestationObject: 'oA', transports: ['usb'] },
    });
    expect(ports).toMatchObject([{ said: [press, create], open: false }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('the request waits until the press was heard', async () => {
    const { companion, ports } = open(() => undefined);
    companion.pressed();
    const creating = endOf(companion.create(options, { signal }));
    expect(ports[0]?.said).not.toContainEqual(create);
    await creating;
  });

  test.each([
    ['refuses by name', failed('InvalidStateError'), 'InvalidStateError'],
    ['does not take the request', failed('TypeError'), 'CompanionGone'],
    ['goes away', null, 'CompanionGone'],
    ['says what it should not', { version: 2, type: 'created', credential: { id: 'x' } }, 'CompanionGone'],
    ['speaks another version', { version: 1, type: 'created', credential }, 'CompanionGone'],
    ['hears twice', heard, 'CompanionGone'],
    ['never answers', undefined, 'CompanionGone'],
  ])('one that %s', async (_what, answer, name) => {
    const { companion, ports } = open(answering(answer));
    companion.pressed();
    expect(await endOf(companion.create(options, { signal }))).toMatchObject({ name });
    expect(isOpen(ports)).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('one that does not hear is given up after ten seconds', async () => {
    const { companion, ports } = open(() => undefined);
    companion.pressed();
    const failure = companion.create(options, { signal }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await failure).toMatchObject({ name: 'CompanionGone' });
    expect(isOpen(ports)).toBe(false);
  });

  test('one that hangs is waited for longer than all its own waits together, and no longer', async () => {
    const { companion } = open(answering(undefined));
    companion.pressed();
    let over = false;
    void companion.create(options, { signal }).catch(() => (over = true));
    await vi.advanceTimersByTimeAsync(179_000);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(over).toBe(true);
  });

  test('where there is none, or it was removed, it is gone', async () => {
    const none = openCompanion('a', null, new EventTarget());
    none.pressed();
    await expect(none.create(options, { signal })).rejects.toMatchObject({ name: 'CompanionGone' });
    const cause = new Error('Extension context invalidated');
    const broken = {
      ...runtime(() => null).fake,
      connect: () => {
        throw cause;
      },
    };
    const removed = openCompanion('a', broken, new EventTarget());
    removed.pressed();
    await expect(removed.create(options, { signal })).rejects.toMatchObject({ name: 'CompanionGone', cause });
  });

  test('an abort disconnects, which closes the window', async () => {
    const { companion, ports } = open(answering(undefined));
    companion.pressed();
    const abort = new AbortController();
    const creating = companion.create(options, { signal: abort.signal });
    await vi.advanceTimersByTimeAsync(0);
    abort.abort();
    await expect(creating).rejects.toMatchObject({ name: 'AbortError' });
    expect(isOpen(ports)).toBe(false);
    await expect(companion.create(options, { signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(ports).toHaveLength(1);
  });

  test('the return of a page that was put aside ends the wait: its Port ended, and nobody said so', async () => {
    const { companion, ports, page } = open(answering(undefined));
    companion.pressed();
    const creating = companion.create(options, { signal });
    await vi.advanceTimersByTimeAsync(0);
    const returned = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted });
    page.dispatchEvent(returned(false));
    expect(isOpen(ports)).toBe(true);
    page.dispatchEvent(returned(true));
    await expect(creating).rejects.toMatchObject({ name: 'AbortError' });
    expect(isOpen(ports)).toBe(false);
  });

  test('S4: a refusal says how long the browser took, without the window and the pauses', async () => {
    const slow = open(answering(failed('NotAllowedError', 20)));
    const ceremony = openCeremony({
      ...{ modelOf: () => null, inPage: slow.companion.create, companion: slow.companion },
      ...{ pretendKey: () => null, monotonic: () => performance.now() },
    });
    ceremony.pressed();
    const making = ceremony.create('companion', { publicKey: options, deadline: 0 }, signal);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await making).toMatchObject({ ok: false, failure: { name: 'NotAllowedError', elapsed: 20 } });
  });
});

describe('K4: one press, one window', () => {
  test('a press that nothing was asked for gives way to the next', async () => {
    const { companion, ports } = open(answering(created));
    companion.pressed();
    await vi.advanceTimersByTimeAsync(0);
    companion.pressed();
    expect(ports.map((port) => port.open)).toEqual([false, true]);
    expect(await endOf(companion.create(options, { signal }))).toBe('created');
    expect(ports.map(({ said }) => said)).toEqual([[press], [press, create]]);
  });

  test('the next press is told once the companion can tell it from the last one', async () => {
    const { companion, ports } = open(answering(created));
    companion.pressed();
    expect(await endOf(companion.create(options, { signal }))).toBe('created');
    companion.pressed();
    const creating = companion.create(options, { signal });
    await vi.advanceTimersByTimeAsync(5_900);
    expect(ports[1]?.said).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    await creating;
    expect(ports[1]?.said).toEqual([press, create]);
  });

  test('where the Port of the press was lost, another one asks; if the companion wants a new press, so does the page', async () => {
    const { companion, ports } = open((message) =>
      message.type === 'press' && ports.length > 1 ? failed('NotPressed') : heard,
    );
    companion.pressed();
    await vi.advanceTimersByTimeAsync(0);
    ports[0]?.hangUp();
    expect(await endOf(companion.create(options, { signal }))).toMatchObject({ name: 'PressAgain' });
    expect(ports).toHaveLength(2);
  });

  test('a press within a second of the last is forgotten before it can be told: the page wants a new one', async () => {
    const { companion } = open((message) => {
      if (message.type === 'create') return created;
      return performance.now() < 5_000 ? heard : failed('NotPressed');
    });
    companion.pressed();
    expect(await endOf(companion.create(options, { signal }))).toBe('created');
    companion.pressed();
    expect(await endOf(companion.create(options, { signal }))).toMatchObject({ name: 'PressAgain' });
  });

  test('J12: a press that waited for its turn serves when the turn comes', async () => {
    const { companion, ports } = open(answering(created));
    companion.pressed();
    await vi.advanceTimersByTimeAsync(290_000);
    expect(await endOf(companion.create(options, { signal }))).toBe('created');
    expect(ports).toMatchObject([{ said: [press, create] }]);
  });

  test('J12: one that the companion gave up meanwhile is asked for again', async () => {
    let hasForgotten = false;
    const { companion, ports } = open(() => (hasForgotten ? failed('NotPressed') : heard));
    companion.pressed();
    await vi.advanceTimersByTimeAsync(300_000);
    ports[0]?.hangUp();
    hasForgotten = true;
    expect(await endOf(companion.create(options, { signal }))).toMatchObject({ name: 'PressAgain' });
    expect(isOpen(ports)).toBe(false);
  });

  test('a press that is not believed leads to the hand-off, not to one press after another', async () => {
    const { companion, ports } = open(() => failed('NotPressed'));
    companion.pressed();
    await vi.advanceTimersByTimeAsync(0);
    expect(await endOf(companion.create(options, { signal }))).toMatchObject({ name: 'CompanionGone' });
    expect(ports).toHaveLength(1);
  });
});

describe('K1: the ping', () => {
  test('is answered by a companion of our version', async () => {
    const said = async (reply: Reply, fake = runtime(reply).fake): Promise<boolean> => {
      const pinging = pingCompanion('a', fake);
      await vi.runAllTimersAsync();
      return pinging;
    };
    expect(await said(() => ({ version: 2, type: 'pong' }))).toBe(true);
    expect(await said(() => ({ version: 1, type: 'pong' }))).toBe(false);
    expect(await said(() => null)).toBe(false);
    expect(await pingCompanion('a', null)).toBe(false);
  });

  test('waits 200 ms, and once more for one that has to wake up', async () => {
    let asked = 0;
    const sleepy = runtime(() => ((asked += 1) === 2 ? { version: 2, type: 'pong' } : undefined));
    const woken = pingCompanion('a', sleepy.fake);
    await vi.advanceTimersByTimeAsync(200);
    expect(await woken).toBe(true);
    const never = pingCompanion('a', runtime(() => undefined).fake);
    await vi.advanceTimersByTimeAsync(400);
    expect(await never).toBe(false);
  });
});
