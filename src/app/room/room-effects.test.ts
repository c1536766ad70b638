import { describe, expect, test, vi } from 'vitest';
import type { ChangingEffect, RoomEffect } from '../../helpdesk/room-effect.ts';
import type { RoomAnswer } from '../../helpdesk/room-event.ts';
import { known } from '../../helpdesk/reading.ts';
import { nothingAround } from '../../helpdesk/surroundings.ts';
import { ada, after, agent, credential, key, options } from '../../helpdesk/testing/some-targets.ts';
import type { CallFailure } from '../../registration/failure.ts';
import type { RoomPorts } from './room-ports.ts';
import { createRoomRunner } from './run-room-effects.ts';

const refused: CallFailure = {
  ...{ kind: 'http', status: 403, errorCode: 'accessDenied', message: '', requestId: 'r-403', claims: null },
  retryAfter: null,
};
const lost: CallFailure = { kind: 'network' };
const no = <Failure>(failure: Failure) => Promise.resolve({ ok: false as const, failure });
const yes = <Value>(value: Value) => Promise.resolve({ ok: true as const, value });

type Overrides = { [Port in keyof RoomPorts]?: Partial<RoomPorts[Port]> | RoomPorts[Port] };

/** Ports where everything works, but for what the test changes. */
function ports({ people, keys, passes, ...others }: Overrides = {}): RoomPorts {
  const pass = { isUsableOnce: null, lifetimeInMinutes: null, start: null };
  return {
    people: {
      search: () => yes({ people: [{ ...ada, details: null }], unreadable: 0, next: null }),
      more: () => yes({ people: [], unreadable: 0, next: null }),
      ...people,
    },
    keys: {
      list: () => yes([key]),
      creationOptions: () => yes(options),
      create: () => yes({ id: 'bmV3', requestId: 'r-201' }),
      remove: () => yes({ requestId: 'r-204' }),
      ...keys,
    },
    passes: {
      list: () => yes({ id: 'p', isUsable: true, usabilityReason: 'EnabledByPolicy', ...pass }),
      create: () => yes({ code: 'abc', lifetimeInMinutes: 60, isUsableOnce: true, start: 5, requestId: 'r-pass' }),
      ...passes,
    },
    revoke: () => yes({ requestId: 'r-200' }),
    surroundings: () => Promise.resolve(nothingAround),
    createCredential: () => yes(credential),
    forget: () => Promise.resolve(),
    ...others,
  } as RoomPorts;
}

function runner(open: RoomPorts | (() => Promise<RoomPorts>) = ports()) {
  const answers: RoomAnswer[] = [];
  const made = createRoomRunner({
    open: typeof open === 'function' ? open : () => Promise.resolve(open),
    now: () => after(7),
    answer: (event) => answers.push(event),
  });
  return { ...made, answers };
}

const bound = { person: ada, verification: 1 };
const told = { effect: 4, objectId: ada.objectId, at: after(7) };
const changes: readonly (readonly [ChangingEffect, object])[] = [
  [
    { id: 4, type: 'make-pass', lifetimeInMinutes: 60, isUsableOnce: true, ...bound },
    {
      type: 'pass-made',
      pass: { code: 'abc', lifetimeInMinutes: 60, isUsableOnce: true, start: 5 },
      requestId: 'r-pass',
    },
  ],
  [
    { id: 4, type: 'remove-key', methodId: 'old-key', ...bound },
    { type: 'key-removed', requestId: 'r-204' },
  ],
  [
    { id: 4, type: 'revoke-sessions', ...bound },
    { type: 'sessions-revoked', requestId: 'r-200' },
  ],
  [
    { id: 4, type: 'save-credential', credential, keyName: 'Blue', ...bound },
    { type: 'credential-saved', methodId: 'bmV3', requestId: 'r-201' },
  ],
];

describe("S10: an effect of the helpdesk's room is answered once, for the person it was for", () => {
  test('a search, with names and addresses only', async () => {
    const { run, answers } = runner();
    await run({ id: 4, type: 'search', query: 'ada' });
    expect(answers).toEqual([
      { type: 'people-found', people: [expect.objectContaining(ada)], next: null, effect: 4, at: after(7) },
    ]);
    const more = vi.fn<RoomPorts['people']['more']>(() => yes({ people: [], unreadable: 0, next: 'third' }));
    const onward = runner(ports({ people: { more } }));
    await onward.run({ id: 4, type: 'more-people', next: 'second' });
    expect(more).toHaveBeenCalledWith('second', expect.any(AbortSignal));
    expect(onward.answers).toMatchObject([{ type: 'people-found', next: 'third' }]);
    const failing = runner(ports({ people: { search: () => no(refused) } }));
    await failing.run({ id: 4, type: 'search', query: 'ada' });
    expect(failing.answers).toMatchObject([{ type: 'search-failed', failure: refused }]);
  });

  const listed = { id: 'p', isUsable: true, usabilityReason: 'EnabledByPolicy' };
  const both = { id: 4, type: 'read-methods', parts: ['keys', 'pass'], person: ada, verification: 1 } as const;
  const passRead = { type: 'pass-read', pass: known(listed), ...told };

  test('a reading: keys and pass, each by itself, and whether a credential is among them', async () => {
    const saved = { ...key, id: 'bmV3' };
    const { run, answers } = runner(ports({ keys: { list: () => yes([key, saved]) } }));
    for (const seeks of [credential.id, 'b3RoZXI', null]) await run({ ...both, seeks });
    const keysRead = (found: string | null) => ({ type: 'keys-read', keys: known([key, saved]), found, ...told });
    const sorted = answers.toSorted((one, other) => one.type.localeCompare(other.type));
    expect(sorted).toEqual([keysRead('bmV3'), keysRead(null), keysRead(null), passRead, passRead, passRead]);
  });

  test('S12: only what a change rests on', async () => {
    const list = vi.fn(() => no(refused));
    const { run, answers } = runner(ports({ keys: { list } }));
    await run({ ...both, parts: ['pass'], seeks: null });
    expect(answers).toEqual([passRead]);
    expect(list).not.toHaveBeenCalled();
  });

  test('S12: that one may not be read says nothing of the other, which does not wait for it either', async () => {
    const unreadable = { state: 'unreadable', failure: refused };
    const keysRead = { type: 'keys-read', keys: known([key]), found: null, ...told };
    const noPass = runner(ports({ passes: { list: () => no(refused) } }));
    await noPass.run({ ...both, seeks: null });
    expect(noPass.answers).toEqual([keysRead, { ...passRead, pass: unreadable }]);
    const noKeys = runner(ports({ keys: { list: () => new Promise(() => undefined) } }));
    void noKeys.run({ ...both, seeks: null });
    await vi.waitFor(() => expect(noKeys.answers).toEqual([passRead]));
  });

  test('no pass is none', async () => {
    const { run, answers } = runner(ports({ passes: { list: () => yes(null) } }));
    await run({ ...both, parts: ['pass'], seeks: null });
    expect(answers).toMatchObject([{ type: 'pass-read', pass: known(null) }]);
  });

  test('what stands around a person, for the agent who asks', async () => {
    const surroundings = vi.fn<RoomPorts['surroundings']>(() => Promise.resolve(nothingAround));
    const { run, answers } = runner(ports({ surroundings }));
    await run({ id: 4, type: 'read-surroundings', person: ada, own: agent.objectId });
    expect(surroundings).toHaveBeenCalledExactlyOnceWith(ada.objectId, agent.objectId, expect.any(AbortSignal));
    expect(answers).toEqual([{ type: 'surroundings-read', surroundings: nothingAround, ...told }]);
  });

  test.each(changes)('%o', async (effect, answer) => {
    const { run, answers } = runner();
    await run(effect);
    expect(answers).toEqual([{ ...answer, ...told }]);
  });

  test('options, and a refusal of them', async () => {
    const { run, answers } = runner();
    await run({ id: 4, type: 'get-options', ...bound });
    expect(answers).toEqual([{ type: 'options-come', options, ...told }]);
    const failing = runner(ports({ keys: { creationOptions: () => no(refused) } }));
    await failing.run({ id: 4, type: 'get-options', ...bound });
    expect(failing.answers).toEqual([{ type: 'change-failed', failure: refused, sure: true, ...told }]);
  });
});

describe('J5: what became of a change that failed', () => {
  const failing = (failure: CallFailure): RoomPorts =>
    ports({
      keys: { create: () => no(failure), remove: () => no(failure) },
      passes: { create: () => no(failure) },
      revoke: () => no(failure),
    });

  test.each([
    ['a refusal by Microsoft', refused, true],
    ['no token', { kind: 'no-token', need: 'consent', claims: null, errorCode: '' } as const, true],
    ['a lost answer', lost, false],
    ['no answer in time', { kind: 'timeout' } as const, false],
    ['an answer that cannot be read', { kind: 'malformed', message: '' } as const, false],
    ['an error of Microsoft', { ...refused, status: 503, errorCode: 'serviceUnavailable' }, false],
    ["a proxy's page", { ...refused, errorCode: '' }, false],
    ['a request that took too long', { ...refused, status: 408 }, false],
  ])('%s', async (_, failure, sure) => {
    for (const [effect] of changes) {
      const { run, answers } = runner(failing(failure));
      await run(effect);
      expect(answers).toEqual([{ type: 'change-failed', failure, sure, ...told }]);
    }
  });

  test('a key that was saved without an id is looked for in the list', async () => {
    const { run, answers } = runner(ports({ keys: { create: () => yes({ id: null, requestId: null }) } }));
    await run({ id: 4, type: 'save-credential', credential, keyName: 'Blue', ...bound });
    expect(answers).toMatchObject([{ type: 'change-failed', sure: false, failure: { kind: 'malformed' } }]);
  });

  test('it is sent once, whatever the answer', async () => {
    const create = vi.fn(() => no(lost));
    const { run } = runner(ports({ keys: { create } }));
    await run({ id: 4, type: 'save-credential', credential, keyName: 'Blue', ...bound });
    expect(create).toHaveBeenCalledExactlyOnceWith(ada.objectId, credential, 'Blue', expect.any(AbortSignal));
  });

  test.each<[RoomEffect, object]>([
    [
      { id: 4, type: 'revoke-sessions', ...bound },
      { type: 'change-failed', sure: false, failure: { kind: 'network' } },
    ],
    [{ id: 4, type: 'search', query: 'a' }, { type: 'search-failed' }],
    [
      { id: 4, type: 'read-methods', parts: ['pass'], person: ada, verification: null, seeks: null },
      { type: 'pass-read', pass: { state: 'unreadable', failure: { kind: 'network' } } },
    ],
    [{ id: 4, type: 'read-surroundings', person: ada, own: agent.objectId }, { surroundings: nothingAround }],
    [{ id: 4, type: 'make-credential', options, exclude: [], ...bound }, { type: 'no-credential' }],
  ])('a part that did not load is answered as well: $type', async (effect, answer) => {
    const { run, answers } = runner(() => Promise.reject(new Error('not loaded')));
    await run(effect);
    expect(answers).toMatchObject([answer]);
  });
});

describe('S12: the ceremony', () => {
  const making: RoomEffect = { id: 4, type: 'make-credential', options, exclude: ['cXVldWU'], ...bound };

  test('excludes no more than a browser takes: Graph’s own, then what matters most', async () => {
    const createCredential = vi.fn<RoomPorts['createCredential']>(() => yes(credential));
    const own = Array.from({ length: 10 }, (_, index) => ({ id: `own-${String(index)}`, type: 'public-key' }));
    const exclude = Array.from({ length: 199 }, (_, index) => `key-${String(index)}`);
    const { run } = runner(ports({ createCredential }));
    const publicKey = { ...options.publicKey, excludeCredentials: own };
    await run({ ...making, exclude, options: { ...options, publicKey } });
    const asked = createCredential.mock.calls[0]?.[0].publicKey['excludeCredentials'] as { id: string }[];
    expect(asked.map(({ id }) => id)).toEqual([...own.map(({ id }) => id), ...exclude.slice(0, 54)]);
  });

  test('excludes the keys of others besides those of Graph, and is answered', async () => {
    const createCredential = vi.fn<RoomPorts['createCredential']>(() => yes(credential));
    const own = { id: 'b3du', type: 'public-key' };
    const publicKey = { ...options.publicKey, excludeCredentials: [own] };
    const { run, answers } = runner(ports({ createCredential }));
    await run({ ...making, options: { ...options, publicKey } });
    const [asked] = createCredential.mock.calls[0] ?? [];
    expect(asked?.publicKey['excludeCredentials']).toEqual([own, { id: 'cXVldWU', type: 'public-key' }]);
    expect(answers).toEqual([{ type: 'credential-made', credential, ...told }]);
  });

  /** A key that nobody touches: it ends when it is stopped. */
  const untouched: RoomPorts['createCredential'] = (_, signal) =>
    new Promise((resolve) => {
      const end = (): void =>
        resolve({ ok: false, failure: { name: 'AbortError', message: '', elapsed: 1, timeout: 1 } });
      if (signal.aborted) end();
      else signal.addEventListener('abort', end);
    });

  test('ends when it is stopped, and says so', async () => {
    const { run, answers } = runner(ports({ createCredential: untouched }));
    const ceremony = run(making);
    await run({ id: 5, type: 'stop-ceremony', ceremony: 4 });
    await ceremony;
    expect(answers).toMatchObject([{ type: 'no-credential', failure: { name: 'AbortError' }, ...told }]);
  });

  test('ends when nobody waits for it any more, and goes on while somebody does', async () => {
    const { run, keepOnly, answers } = runner(ports({ createCredential: untouched }));
    const ceremony = run(making);
    keepOnly(4);
    await Promise.resolve();
    expect(answers).toEqual([]);
    keepOnly(null);
    await ceremony;
    expect(answers).toHaveLength(1);
  });
});

describe('what nobody waits for any more', () => {
  test('a reading is stopped, and its late answer handed on for the room to ignore', async () => {
    let stopped = false;
    const list: RoomPorts['keys']['list'] = (_, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          resolve({ ok: false, failure: lost });
        });
      });
    const { run, keepOnly, answers } = runner(ports({ keys: { list } }));
    const parts = ['keys'] as const;
    const reading = run({ id: 4, type: 'read-methods', parts, person: ada, verification: 1, seeks: null });
    keepOnly(4, 9);
    await Promise.resolve();
    await Promise.resolve();
    expect(stopped).toBe(false);
    keepOnly(9);
    await reading;
    expect(stopped).toBe(true);
    expect(answers).toMatchObject([{ type: 'keys-read', keys: { state: 'unreadable' }, effect: 4 }]);
  });

  test('J5: a change is never stopped', async () => {
    let signalOfIt: AbortSignal | undefined;
    let finish: (() => void) | undefined;
    const revoke: RoomPorts['revoke'] = (_, signal) => {
      signalOfIt = signal;
      return new Promise((resolve) => (finish = () => resolve({ ok: true, value: { requestId: null } })));
    };
    const { run, keepOnly, answers } = runner(ports({ revoke }));
    const revoking = run({ id: 4, type: 'revoke-sessions', ...bound });
    await vi.waitFor(() => expect(finish).toBeDefined());
    keepOnly(null);
    expect(signalOfIt?.aborted).toBe(false);
    finish?.();
    await revoking;
    expect(answers).toMatchObject([{ type: 'sessions-revoked' }]);
  });

  test('S10: tokens are forgotten, and nobody waits for that', async () => {
    const forget = vi.fn(() => Promise.resolve());
    const { run, answers } = runner(ports({ forget }));
    await run({ id: 4, type: 'drop-tokens' });
    expect(forget).toHaveBeenCalledOnce();
    expect(answers).toEqual([]);
  });
});
