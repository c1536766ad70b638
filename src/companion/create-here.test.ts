import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CeremonyOptions } from '../companion-protocol/ceremony-options.ts';
import { createHere } from './create-here.ts';
import { FakeCredential, openFakeDocument } from './testing/fake-document.ts';

const origin = 'https://login.microsoft.com';
const feature = 'publickey-credentials-create';
const options: CeremonyOptions = {
  rp: { id: 'login.microsoft.com', name: 'Microsoft' },
  user: { id: '-_8B', name: 'lee', displayName: 'Lee' },
  challenge: '-_-_',
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 60_000,
  excludeCredentials: [{ type: 'public-key', id: 'AQID', transports: ['usb'] }],
  authenticatorSelection: { authenticatorAttachment: 'cross-platform', userVerification: 'required' },
  ...{ attestation: 'direct', hints: ['security-key'], extensions: {} },
};
const longest = 80_000;

let there: ReturnType<typeof openFakeDocument>;
beforeEach(() => {
  vi.useFakeTimers();
  there = openFakeDocument(origin);
  there.create.mockImplementation(waiting);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** As a browser whose dialog is open: it ends with the signal. */
function waiting({ signal }: CredentialCreationOptions): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('It was aborted', 'AbortError')));
  });
}

const run = () => createHere(options, origin, longest);

describe('K4: where no key is made', () => {
  const gone = { ok: false, name: 'CompanionGone' };

  afterEach(() => {
    expect(there.create).not.toHaveBeenCalled();
    expect(there.runtime['connect']).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each(['https://login.microsoftonline.com', 'null', 'https://evil.example', ''])(
    'on the origin %j',
    async (other) => {
      there.self.origin = other;
      expect(await run()).toMatchObject({ ...gone, message: expect.stringContaining('origin') as string });
    },
  );

  test('in a frame', async () => {
    there.window['top'] = {};
    expect(await run()).toMatchObject(gone);
  });

  test('where Microsoft’s document does not allow it, and the reason is said', async () => {
    there.document['featurePolicy'] = { features: () => [feature], allowedFeatures: () => ['camera'] };
    expect(await run()).toMatchObject({ ...gone, message: expect.stringContaining('Permissions-Policy') as string });
  });
});

describe('K4: a permission that the browser does not know is none that is missing', () => {
  test.each<[string, object | undefined]>([
    ['allowed', { features: () => ['camera', feature], allowedFeatures: () => [feature] }],
    ['unknown to the browser', { features: () => ['camera'], allowedFeatures: () => ['camera'] }],
    ['not told', undefined],
  ])('%s', async (_how, featurePolicy) => {
    there.document['featurePolicy'] = featurePolicy;
    there.create.mockResolvedValue(new FakeCredential([1], [2], [3]));
    expect(await run()).toMatchObject({ ok: true });
  });
});

describe('K4: the key that is made', () => {
  test('is for what was asked, in bytes', async () => {
    there.create.mockResolvedValue(new FakeCredential([1], [2], [3]));
    await run();
    const { publicKey } = there.create.mock.calls[0]?.[0] ?? {};
    expect(publicKey).toEqual({
      ...options,
      challenge: Uint8Array.of(0xfb, 0xff, 0xbf),
      user: { id: Uint8Array.of(0xfb, 0xff, 0x01), name: 'lee', displayName: 'Lee' },
      excludeCredentials: [{ type: 'public-key', id: Uint8Array.of(1, 2, 3), transports: ['usb'] }],
    });
  });

  test('comes back as base64url, with what the browser tells of it', async () => {
    there.create.mockResolvedValue(new FakeCredential([0xfb, 0xff, 0xbf, 0xfb, 0xff, 0xbf], [0xff], [1, 2]));
    expect(await run()).toEqual({
      ok: true,
      credential: {
        ...{ id: '-_-_-_-_', clientDataJSON: '_w', attestationObject: 'AQI' },
        transports: ['usb', 'nfc'],
        clientExtensionResults: { credProps: { rk: true } },
      },
    });
  });

  test('leaves nothing behind that would close the window or keep it', async () => {
    there.create.mockResolvedValue(new FakeCredential([1], [2], [3]));
    await run();
    expect(vi.getTimerCount()).toBe(0);
    expect(there.isClosed()).toBe(false);
  });

  test('is none where the browser made something else', async () => {
    for (const other of [null, {}]) {
      there.create.mockResolvedValue(other);
      expect(await run()).toMatchObject({
        ok: false,
        name: 'UnknownError',
        message: expect.stringMatching(/no key/) as string,
      });
    }
  });
});

describe('S4: a refusal', () => {
  test('has the browser’s name and sentence, and how long it took', async () => {
    there.create.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      throw new DOMException('The operation was not allowed', 'NotAllowedError');
    });
    vi.advanceTimersByTime(5_000);
    const refused = run();
    await vi.advanceTimersByTimeAsync(1_200);
    expect(await refused).toEqual({
      ...{ ok: false, name: 'NotAllowedError', message: 'The operation was not allowed', elapsed: 1_200 },
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is cut to what the page takes, and never without a name', async () => {
    there.create.mockRejectedValue(new Error('a'.repeat(1_000)));
    expect(await run()).toMatchObject({ message: 'a'.repeat(300) });
    there.create.mockRejectedValue('no error at all');
    expect(await run()).toMatchObject({ ok: false, name: 'UnknownError', message: '' });
  });
});

describe('K4: the window closes, and the browser’s dialog with it', () => {
  const aborted = { ok: false, name: 'AbortError' };

  test('where the line to the service worker ends', async () => {
    const made = run();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(there.isClosed()).toBe(false);
    there.breakLine();
    expect(await made).toMatchObject(aborted);
    expect(there.isClosed()).toBe(true);
  });

  test.each<[string, () => void]>([
    ['has no id any more', () => (there.runtime.id = undefined)],
    ['is gone altogether', () => (there.chrome.runtime = undefined)],
  ])('where the companion was removed: it %s', async (_how, remove) => {
    const made = run();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(there.isClosed()).toBe(false);
    remove();
    await vi.advanceTimersByTimeAsync(500);
    expect(await made).toMatchObject(aborted);
    expect(there.isClosed()).toBe(true);
  });

  test('by itself after the longest time, whatever the browser does', async () => {
    const made = run();
    await vi.advanceTimersByTimeAsync(longest - 1);
    expect(there.isClosed()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await made).toMatchObject(aborted);
    expect(there.isClosed()).toBe(true);
  });
});
