import { describe, expect, test } from 'vitest';
import type { CreatedCredential } from '../registration/credential.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import { saveCredential } from './save-credential.ts';

const credential: CreatedCredential = {
  id: 'CREDENTIAL',
  clientDataJSON: '',
  attestationObject: '',
  clientExtensionResults: {},
  aaguid: 'model-1',
  model: null,
};
const stored: RegisteredKey = {
  id: 'id-of-CREDENTIAL',
  name: 'Blue',
  aaguid: 'model-1',
  model: null,
  attestation: 'attested',
  passkeyType: 'device-bound',
  created: null,
};
const server = (status: number, retryAfter: number | null = null): CallFailure => ({
  kind: 'http',
  status,
  errorCode: '',
  message: '',
  requestId: null,
  claims: null,
  retryAfter,
});
const never = new AbortController().signal;

/** A world of its own time: Graph stores when `stores` says so, and shows it from `shownFrom` milliseconds on. */
function world(create: (attempt: number) => Result<{ id: string | null }, CallFailure>, shownFrom = Infinity) {
  const log: string[] = [];
  let time = 0;
  let attempts = 0;
  const list = (): Promise<Result<RegisteredKey[], CallFailure>> => {
    log.push(`list ${String(time / 1000)}`);
    return Promise.resolve({ ok: true, value: time >= shownFrom ? [stored] : [] });
  };
  return {
    log,
    elapse: (milliseconds: number) => (time += milliseconds),
    ports: {
      fido2Methods: {
        list,
        creationOptions: () => Promise.reject(new Error('not asked for here')),
        create() {
          log.push(`save ${String(time / 1000)}`);
          attempts += 1;
          return Promise.resolve(create(attempts));
        },
        isCredential: (methodId: string, id: string) => methodId === `id-of-${id}`,
      },
      clock: {
        monotonic: () => time,
        now: () => time,
        sleep(milliseconds: number) {
          time += milliseconds;
          return Promise.resolve();
        },
      },
    },
  };
}

const request = { credential, displayName: 'Blue', keys: [], repeated: false };
const save = (here: ReturnType<typeof world>, more: Partial<typeof request> = {}) =>
  saveCredential(here.ports, { ...request, ...more }, () => here.log.push('checking'), never);

describe('saveCredential', () => {
  test('J10: a 201 is success, the list is not needed', async () => {
    const here = world(() => ({ ok: true, value: { id: 'x' } }));
    expect(await save(here)).toEqual({ ok: true, value: { methodId: 'x' } });
    expect(here.log).toEqual(['save 0']);
  });

  test('J5: after a 5xx the list is read at 0, 2, 5 and 10 s and nothing is sent again', async () => {
    const here = world(() => ({ ok: false, failure: server(503) }));
    expect(await save(here)).toEqual({
      ok: false,
      failure: expect.objectContaining({ failure: server(503), stored: false }) as unknown,
    });
    expect(here.log).toEqual(['save 0', 'checking', 'list 0', 'list 2', 'list 5', 'list 10']);
  });

  test('J5: a lost answer is looked for during a minute, and found', async () => {
    const here = world(() => ({ ok: false, failure: { kind: 'network' } }), 42_000);
    expect(await save(here)).toEqual({ ok: true, value: { methodId: stored.id } });
    expect(here.log.filter((line) => line.startsWith('save'))).toEqual(['save 0']);
    expect(here.log.at(-1)).toBe('list 50');
  });

  test('J5: a repeated save reads the list first and does not send what is there already', async () => {
    const here = world(() => ({ ok: true, value: { id: 'second' } }), 0);
    expect(await save(here, { repeated: true })).toEqual({ ok: true, value: { methodId: stored.id } });
    expect(here.log).toEqual(['checking', 'list 0']);
  });

  test('J5: a repeated save is sent where the list does not show it', async () => {
    const here = world(() => ({ ok: true, value: { id: 'second' } }));
    expect(await save(here, { repeated: true })).toEqual({ ok: true, value: { methodId: 'second' } });
    expect(here.log).toEqual(['checking', 'list 0', 'save 0']);
  });

  test('J5: nothing is repeated while the list cannot be read', async () => {
    const here = world(() => ({ ok: true, value: { id: 'second' } }));
    here.ports.fido2Methods.list = () => Promise.resolve({ ok: false, failure: server(503) });
    expect(await save(here, { repeated: true })).toEqual({
      ok: false,
      failure: expect.objectContaining({ failure: server(503), stored: null }) as unknown,
    });
    expect(here.log).toEqual(['checking']);
  });

  test('J5: 409 is read like a repeat: the key may be there', async () => {
    const here = world(() => ({ ok: false, failure: server(409) }), 0);
    expect(await save(here)).toEqual({ ok: true, value: { methodId: stored.id } });
  });

  test('J5: a key of the same model and name that is new counts as this one, an old one does not', async () => {
    const twin = { ...stored, id: 'in another encoding' };
    const here = world(() => ({ ok: false, failure: server(500) }));
    here.ports.fido2Methods.list = () => Promise.resolve({ ok: true, value: [twin] });
    expect(await save(here)).toEqual({ ok: true, value: { methodId: twin.id } });
    const known = world(() => ({ ok: false, failure: server(500) }));
    known.ports.fido2Methods.list = () => Promise.resolve({ ok: true, value: [twin] });
    expect(await save(known, { keys: [twin] as never })).toEqual({
      ok: false,
      failure: expect.objectContaining({ failure: server(500), stored: false }) as unknown,
    });
  });

  test('J5: a repeat that is answered 400 is looked for: the first one may have been stored late', async () => {
    const here = world(() => ({ ok: false, failure: server(400) }), 1_000);
    expect(await save(here, { repeated: true })).toEqual({ ok: true, value: { methodId: stored.id } });
  });

  test('J5: where the list cannot be read either, nobody says that the key is not there', async () => {
    const here = world(() => ({ ok: false, failure: { kind: 'network' } }));
    here.ports.fido2Methods.list = () => Promise.resolve({ ok: false, failure: { kind: 'network' } });
    expect(await save(here)).toEqual({
      ok: false,
      failure: expect.objectContaining({ failure: { kind: 'network' }, stored: null }) as unknown,
    });
  });

  test('J7: a refusal is final at once', async () => {
    const here = world(() => ({ ok: false, failure: server(400) }));
    expect(await save(here)).toEqual({
      ok: false,
      failure: expect.objectContaining({ failure: server(400), stored: false }) as unknown,
    });
    expect(here.log).toEqual(['save 0']);
  });

  test('J4: Microsoft judges whether the challenge is over: it is sent however late it is', async () => {
    for (const repeated of [false, true]) {
      const here = world(() => ({ ok: true, value: { id: 'late' } }));
      here.elapse(900_000);
      expect(await save(here, { repeated })).toEqual({ ok: true, value: { methodId: 'late' } });
    }
  });

  test('J4: what counts is when the refusal came, not when the list had been read after it', async () => {
    const here = world(() => ({ ok: false, failure: server(400) }));
    here.elapse(299_000);
    expect(await save(here, { repeated: true })).toMatchObject({ failure: { answeredAt: 299_000 } });
    expect(here.log.at(-1)).toBe('list 304');
  });

  test('J5: throttled, the list is read when the time that Microsoft asks for is over', async () => {
    const here = world(() => ({ ok: false, failure: server(429, 4_000) }));
    expect(await save(here)).toEqual({
      ok: false,
      failure: expect.objectContaining({ failure: server(429, 4_000), stored: false }) as unknown,
    });
    expect(here.log).toEqual(['save 0', 'checking', 'list 4']);
  });
});
