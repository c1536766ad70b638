import { describe, expect, test } from 'vitest';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import { freshSignIn } from '../registration/sign-in-request.ts';
import type { Effect } from './effect.ts';
import type { Look } from './event.ts';
import type { Ports } from './ports.ts';
import { createRunner } from './runner.ts';
import { firstStep, type Step } from './step.ts';
import {
  accountStep,
  blue,
  createStep,
  credential,
  doneStep,
  handOffStep,
  http,
  keyStep,
  options,
  saveStep,
  signInStep,
} from './testing/every-step.ts';

const fails = http(503);
const refused = { ok: false, failure: fails } as const;
const ended = { name: 'NotAllowedError', message: '', elapsed: 5_000, timeout: 120_000 };
const found: Look = {
  keys: [blue],
  stop: null,
  caution: 'LK-409',
  warnings: [],
  acceptance: null,
  route: 'in-page',
  permitted: true,
};
const pressed = () => undefined;
const broken = () => Promise.reject(new TypeError('a fault of ours'));

/** Ports of which a test names what it uses; everything else is a fault. */
function ports(more: Partial<Omit<Ports, 'fido2Methods'>> & { fido2Methods?: Partial<Ports['fido2Methods']> }): Ports {
  return {
    identity: { signIn: broken, signOut: broken, account: () => null },
    checkKey: broken,
    look: broken,
    ceremony: { pressed, chooseRoute: () => 'in-page', create: broken },
    authAge: () => 1_000,
    openSecurityInfo: () => 'opened',
    takeLock: broken,
    sight: { isSeen: () => true, comes: () => Promise.resolve() },
    clock: { monotonic: () => 5, now: () => 5, sleep: () => Promise.resolve() },
    ...more,
    fido2Methods: {
      ...{ list: broken, creationOptions: broken, create: broken },
      isCredential: (methodId, credentialId) => methodId === 'blue' && credentialId === credential.id,
      ...more.fido2Methods,
    },
  };
}

type Unnumbered<Kind> = Kind extends unknown ? Omit<Kind, 'id'> : never;

/** Carries one effect out. @returns the steps that its answers led to */
async function carryOut(given: Ports, step: Step, effect: Unnumbered<Effect>): Promise<Step[]> {
  const steps: Step[] = [];
  const runner = createRunner(given, step, (next) => steps.push(next));
  runner.take({ step: { ...step, pending: 7 }, effects: [{ ...effect, id: 7 }] });
  for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
  return steps.slice(1);
}
const last = async (...given: Parameters<typeof carryOut>): Promise<Step | undefined> =>
  (await carryOut(...given)).at(-1);

const create: Step = { ...createStep, state: 'touching' };
const fetching: Step = { ...createStep, state: 'fetching' };
const saving: Step = { ...saveStep, state: 'saving' };
const looking: Step = { ...accountStep, state: 'looking' };
const checking: Step = { ...keyStep, state: 'checking' };
const reading: Step = { ...doneStep, state: 'reading', key: null };
const save: Unnumbered<Effect> = { type: 'save', credential, displayName: 'Desk', keys: [], repeated: false };
const find: Unnumbered<Effect> = { type: 'find-saved', credential, displayName: 'Desk', keys: [] };
const make = { type: 'create-credential', options, route: 'companion' } as const;
const readBack = { type: 'read-back', methodId: 'blue', credentialId: null } as const;
const watch: Unnumbered<Effect> = { type: 'watch-keys', baseline: [] };

describe('what the world answers', () => {
  test('Y1: a key that was checked, or why not', async () => {
    const key = {
      ...{ aaguid: blue.aaguid, kind: 'security-key', userVerified: true, transports: ['usb'] },
      ...{ unlocks: { answer: 'yes' }, acceptance: { verdict: 'unknown' } },
    } as CheckedKey;
    const checked = ports({ checkKey: () => Promise.resolve({ ok: true, value: key }) });
    expect(await last(checked, checking, { type: 'check-key' })).toMatchObject({ state: 'ready', checked: key });
    const failed = ports({ checkKey: () => Promise.resolve({ ok: false, failure: ended }) });
    expect(await last(failed, checking, { type: 'check-key' })).toMatchObject({ problem: { code: 'LK-501' } });
  });

  test('J9: a look, or why not', async () => {
    const look = ports({ look: () => Promise.resolve({ ok: true, value: found }) });
    expect(await last(look, looking, { type: 'look' })).toMatchObject({ state: 'shown', problem: { code: 'LK-409' } });
    const none = ports({ look: () => Promise.resolve(refused) });
    expect(await last(none, looking, { type: 'look' })).toMatchObject({ problem: { code: 'LK-601' } });
  });

  test('J7: options are refused with how old the sign-in is by now', async () => {
    const answers = (authAge: number | null): Ports =>
      ports({
        fido2Methods: { creationOptions: () => Promise.resolve({ ok: false, failure: http(403) }) },
        authAge: () => authAge,
      });
    expect(await last(answers(1_000), fetching, { type: 'fetch-options' })).toMatchObject({ name: 'hand-off' });
    expect(await last(answers(null), fetching, { type: 'fetch-options' })).toMatchObject({
      problem: { code: 'LK-403' },
    });
  });

  test('K1: the RP ID in the options chooses the way', async () => {
    const asked: string[] = [];
    const given = ports({
      fido2Methods: { creationOptions: () => Promise.resolve({ ok: true, value: options }) },
      ceremony: {
        pressed,
        chooseRoute(rpId) {
          asked.push(rpId);
          return 'companion';
        },
        create(route) {
          asked.push(route);
          return new Promise(() => undefined);
        },
      },
    });
    expect(await last(given, fetching, { type: 'fetch-options' })).toMatchObject({ state: 'touching', options });
    expect(asked).toEqual(['localhost', 'companion']);
  });

  test('K1: a ceremony makes a credential, or says how it ended', async () => {
    const makes = ports({
      ceremony: {
        pressed,
        chooseRoute: () => 'in-page',
        create: () => Promise.resolve({ ok: true, value: credential }),
      },
      fido2Methods: { create: () => new Promise(() => undefined) },
    });
    expect(await last(makes, create, make)).toMatchObject({ name: 'save', state: 'saving', credential });
    const fail: Ports['ceremony'] = {
      pressed,
      chooseRoute: () => 'in-page',
      create: () => Promise.resolve({ ok: false, failure: ended }),
    };
    expect(await last(ports({ ceremony: fail }), create, make)).toMatchObject({ problem: { code: 'LK-501' } });
  });

  test('J5: a save is confirmed, or refused with what the list told', async () => {
    const saves = ports({
      fido2Methods: {
        create: () => Promise.resolve({ ok: true, value: { id: 'blue' } }),
        list: () => new Promise(() => undefined),
      },
    });
    expect(await last(saves, saving, save)).toMatchObject({ name: 'done', methodId: 'blue' });
    const refuses = ports({ fido2Methods: { create: () => Promise.resolve({ ok: false, failure: http(400) }) } });
    expect(await last(refuses, saving, save)).toMatchObject({ state: 'over', problem: { code: 'LK-406' } });
    const unclear = ports({
      fido2Methods: { create: () => Promise.resolve(refused), list: () => new Promise(() => undefined) },
    });
    expect(await last(unclear, saving, save), 'the list is being read').toMatchObject({ state: 'checking' });
  });

  test('J5: what was sent is found in the list, or not', async () => {
    const checkingStep: Step = { ...saveStep, state: 'checking' };
    const list = (keys: (typeof blue)[]): Ports =>
      ports({ fido2Methods: { list: () => Promise.resolve({ ok: true, value: keys }) } });
    expect(await carryOut(list([blue]), checkingStep, find)).toMatchObject([{ name: 'done', methodId: 'blue' }, {}]);
    expect(await last(list([]), checkingStep, find)).toMatchObject({ name: 'save', state: 'failed', problem: null });
    const unread = ports({ fido2Methods: { list: () => Promise.resolve(refused) } });
    expect(await last(unread, checkingStep, find)).toMatchObject({ state: 'failed', problem: { code: 'LK-601' } });
  });

  test('J10: the key is read back', async () => {
    const given = ports({ fido2Methods: { list: () => Promise.resolve({ ok: true, value: [blue] }) } });
    expect(await last(given, reading, readBack)).toMatchObject({ state: 'verified', key: blue });
  });

  test('K5: the list before, and what appears in it', async () => {
    const preparing: Step = { ...handOffStep, state: 'preparing', baseline: null };
    const given = ports({ fido2Methods: { list: () => Promise.resolve({ ok: true, value: [blue] }) } });
    expect(await last(given, preparing, { type: 'read-baseline' })).toMatchObject({
      state: 'ready',
      baseline: ['blue'],
    });
    const none = ports({ fido2Methods: { list: () => Promise.resolve(refused) } });
    expect(await last(none, preparing, { type: 'read-baseline' })).toMatchObject({ problem: { code: 'LK-601' } });
    const watching: Step = { ...handOffStep, state: 'watching', baseline: [] };
    expect(await last(given, watching, watch)).toMatchObject({ name: 'done', key: blue });
    const denied = ports({ fido2Methods: { list: () => Promise.resolve({ ok: false, failure: http(403) }) } });
    expect(await last(denied, watching, watch)).toMatchObject({ state: 'paused', problem: { code: 'LK-608' } });
  });

  test('J3: leaving that failed is told by its code', async () => {
    const asked: unknown[] = [];
    const identity = {
      ...ports({}).identity,
      signIn(request: unknown) {
        asked.push(request);
        return Promise.resolve({ ok: false, failure: { errorCode: 'consent_required' } } as const);
      },
    };
    const leaving: Step = { ...signInStep, leaving: freshSignIn };
    const step = await last(ports({ identity }), leaving, { type: 'sign-in', request: freshSignIn });
    expect(step).toMatchObject({ leaving: null, problem: { code: 'LK-303' } });
    expect(asked).toEqual([freshSignIn]);
  });

  test('K5: a window that the browser blocks is told', async () => {
    const open = { type: 'open-security-info' } as const;
    expect(await last(ports({ openSecurityInfo: () => 'blocked' }), handOffStep, open)).toMatchObject({
      problem: { code: 'LK-516' },
    });
    expect(await last(ports({}), handOffStep, open)).toBeUndefined();
  });

  test('J4: signing out leaves for Microsoft’s page, and waits for nothing', async () => {
    let out = 0;
    const identity = { ...ports({}).identity, signOut: () => Promise.resolve(void (out += 1)) };
    expect(await last(ports({ identity }), firstStep, { type: 'sign-out' })).toBeUndefined();
    expect(out).toBe(1);
  });
});

describe('S4: a fault of ours or of a library ends in a problem with a way on', () => {
  test.each<[Unnumbered<Effect>, Step, object]>([
    [{ type: 'check-key' }, checking, { name: 'key', state: 'ready', problem: { code: 'LK-509' } }],
    [make, create, { name: 'create', state: 'ready', problem: { code: 'LK-509' } }],
    [
      { type: 'take-lock', forCeremony: true },
      { ...createStep, state: 'queued' },
      { name: 'create', state: 'ready', problem: { code: 'LK-509' } },
    ],
    [{ type: 'look' }, looking, { name: 'account', state: 'shown', problem: { code: 'LK-607' } }],
    [{ type: 'fetch-options' }, fetching, { name: 'create', state: 'ready', problem: { code: 'LK-607' } }],
    [save, saving, { name: 'save', state: 'failed', credential, problem: { code: 'LK-607' } }],
    [find, saving, { name: 'save', state: 'failed', credential, problem: { code: 'LK-607' } }],
    [readBack, reading, { name: 'done', state: 'unlisted', key: null }],
    [
      { type: 'read-baseline' },
      { ...handOffStep, state: 'preparing' },
      { name: 'hand-off', problem: { code: 'LK-607', facts: { message: 'TypeError' } } },
    ],
    [watch, { ...handOffStep, state: 'watching' }, { state: 'paused', problem: { code: 'LK-607' } }],
    [
      { type: 'sign-in', request: freshSignIn },
      { ...signInStep, leaving: freshSignIn },
      { leaving: null, problem: { code: 'LK-312', facts: { errorCode: 'TypeError' } } },
    ],
  ])('%j', async (effect, step, expected) => {
    expect(await last(ports({}), step, effect)).toMatchObject(expected);
  });
});

describe('J12: what is no longer wanted', () => {
  test('is stopped, and its answer dropped, whether it comes or fails', async () => {
    for (const fate of ['comes', 'fails'] as const) {
      let stopped: AbortSignal | null = null;
      let answer: () => void = () => undefined;
      const steps: Step[] = [];
      const given = ports({
        look: (signal) =>
          new Promise((resolve, reject) => {
            stopped = signal;
            answer = () => {
              if (fate === 'comes') resolve({ ok: true, value: found });
              else reject(new Error());
            };
          }),
      });
      const runner = createRunner(given, looking, (step) => steps.push(step));
      runner.take({ step: { ...looking, pending: 7 }, effects: [{ id: 7, type: 'look' }] });
      expect(stopped).toMatchObject({ aborted: false });
      runner.send({ type: 'navigated', to: 'key' });
      expect(stopped).toMatchObject({ aborted: true });
      answer();
      for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
      expect(runner.step()).toMatchObject({ name: 'key', problem: null });
      expect(steps).toHaveLength(2);
    }
  });

  test('the lock is given back once, and one that comes too late at once', async () => {
    const log: string[] = [];
    let turn: (release: () => void) => void = () => undefined;
    const given = ports({
      takeLock: () => new Promise((resolve) => (turn = resolve)),
      fido2Methods: { creationOptions: () => new Promise(() => undefined) },
    });
    const settled = async (): Promise<void> => {
      for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
    };
    const runner = createRunner(given, createStep, () => undefined);
    const register = { type: 'register', now: 0, authAge: null } as const;
    runner.send(register);
    runner.send({ type: 'cancel' });
    turn(() => log.push('late one'));
    await settled();
    expect(log).toEqual(['late one']);
    runner.send(register);
    await settled();
    turn(() => log.push('given back'));
    await settled();
    runner.send({ type: 'cancel' });
    runner.send({ type: 'cancel' });
    expect(log).toEqual(['late one', 'given back']);
  });
});
