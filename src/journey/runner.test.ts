import { expect, test } from 'vitest';
import { carry, toCreate } from './moves.ts';
import type { Ports } from './ports.ts';
import { createRunner } from './runner.ts';
import { firstStep, type Step } from './step.ts';

const lifetime = 300_000;

/** One tab of a browser whose other tab may hold the lock. Challenges last five minutes on a clock that the test turns. */
function tab() {
  let time = 0;
  let seen = true;
  let held = false;
  let presses = 0;
  const log: string[] = [];
  const looking: (() => void)[] = [];
  const queue: (() => void)[] = [];
  const letGo = (): void => {
    log.push('released');
    held = false;
  };
  const unused = () => Promise.reject(new Error('not asked for here'));
  const ports: Ports = {
    identity: { signIn: unused, signOut: unused, account: () => null },
    fido2Methods: {
      list: unused,
      creationOptions() {
        log.push(`options at ${String(time / 1000)}`);
        const publicKey = { rp: { id: 'localhost', name: '' } };
        return Promise.resolve({ ok: true, value: { publicKey, deadline: time + lifetime } });
      },
      create: unused,
      isCredential: () => false,
    },
    checkKey: unused,
    look: unused,
    ceremony: {
      pressed: () => (presses += 1),
      chooseRoute: () => 'in-page',
      create(_route, { deadline }) {
        log.push(`ceremony with ${String((deadline - time) / 1000)}`);
        return new Promise(() => undefined);
      },
    },
    authAge: () => null,
    openSecurityInfo: () => 'opened',
    async takeLock(onWait) {
      if (held) {
        onWait();
        await new Promise<void>((turn) => queue.push(turn));
      }
      held = true;
      return letGo;
    },
    sight: {
      isSeen: () => seen,
      comes: () => (seen ? Promise.resolve() : new Promise((resolve) => looking.push(resolve))),
    },
    clock: { monotonic: () => time, now: () => time, sleep: unused },
  };
  const create: Step = toCreate(carry(firstStep) as Step, []);
  const runner = createRunner(ports, create, () => undefined);
  return {
    log,
    runner,
    ports,
    presses: () => presses,
    elapse: (milliseconds: number) => (time += milliseconds),
    hide: () => (seen = false),
    show() {
      seen = true;
      for (const look of looking.splice(0)) look();
    },
    otherTabTakes: () => (held = true),
    otherTabEnds() {
      held = false;
      for (const turn of queue.splice(0)) turn();
    },
    /** Everything that needs no more than the promises at hand. */
    settled: async () => {
      for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
    },
  };
}

const register = { type: 'register', now: 0, authAge: null } as const;

test('J6, J12: a turn that comes while nobody sees the page is passed on, and no challenge runs meanwhile', async () => {
  const { log, runner, settled, ...world } = tab();
  world.otherTabTakes();
  runner.send(register);
  await settled();
  expect(runner.step()).toMatchObject({ state: 'queued', problem: { code: 'LK-209' } });
  world.hide();
  world.otherTabEnds();
  await settled();
  expect(log, 'others may register meanwhile').toEqual(['released']);
  world.elapse(600_000);
  world.show();
  await settled();
  expect(log).toEqual(['released', 'options at 600', 'ceremony with 300']);
  expect(runner.step()).toMatchObject({ state: 'touching', problem: null });
});

test('K4: a press is told of at once, and once', async () => {
  const { runner, presses, settled, ...world } = tab();
  world.otherTabTakes();
  runner.send(register);
  expect(presses(), 'in the task of the press: soon after, the browser forgets it').toBe(1);
  runner.send(register);
  world.otherTabEnds();
  await settled();
  expect(runner.step()).toMatchObject({ state: 'touching' });
  expect(presses()).toBe(1);
});

test('J6: where the page was hidden while options came, they are fetched anew once little of them is left', async () => {
  for (const [away, after] of [
    [60_000, ['ceremony with 240']],
    [260_000, ['options at 260', 'ceremony with 300']],
  ] as const) {
    const { log, runner, ports, settled, ...world } = tab();
    const { fido2Methods } = ports;
    ports.fido2Methods = {
      ...fido2Methods,
      creationOptions(signal) {
        if (log.length === 0) world.hide();
        return fido2Methods.creationOptions(signal);
      },
    };
    runner.send(register);
    await settled();
    expect(log, 'nothing asks for a key unseen').toEqual(['options at 0']);
    world.elapse(away);
    world.show();
    await settled();
    expect(log).toEqual(['options at 0', ...after]);
  }
});

test('J6: a short challenge is used while the person looks on, however little is left of it', async () => {
  const { log, runner, ports, settled } = tab();
  const { fido2Methods } = ports;
  ports.fido2Methods = {
    ...fido2Methods,
    async creationOptions(signal) {
      const options = await fido2Methods.creationOptions(signal);
      return options.ok ? { ok: true, value: { ...options.value, deadline: 20_000 } } : options;
    },
  };
  runner.send(register);
  await settled();
  expect(log).toEqual(['options at 0', 'ceremony with 20']);
});
