import { vi } from 'vitest';

/** As much of Microsoft's document as what is injected sees, until `vi.unstubAllGlobals`. A test changes what it is. */
export function openFakeDocument(origin: string) {
  let leave: () => void = () => undefined;
  const window: Record<string, unknown> = { close: vi.fn() };
  Object.assign(window, { self: window, top: window });
  const runtime: { id: string | undefined } & Record<string, unknown> = {
    id: 'companion',
    connect: vi.fn(() => ({ onDisconnect: { addListener: (listener: () => void) => (leave = listener) } })),
  };
  const create = vi.fn<(options: CredentialCreationOptions) => Promise<unknown>>();
  const document: Record<string, unknown> = {};
  const chrome: { runtime: typeof runtime | undefined } = { runtime };
  const self = { origin };
  const globals = {
    self,
    window,
    document,
    navigator: { credentials: { create } },
    chrome,
    PublicKeyCredential: FakeCredential,
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  return {
    ...{ self, window, document, chrome, runtime, create },
    /** The service worker stops, or hangs up. */
    breakLine: () => leave(),
    isClosed: () => vi.mocked(window['close'] as () => void).mock.calls.length > 0,
  };
}

export class FakeCredential {
  readonly rawId: ArrayBuffer;
  readonly response: object;
  constructor(rawId: number[], clientDataJSON: number[], attestationObject: number[]) {
    this.rawId = Uint8Array.from(rawId).buffer;
    this.response = {
      clientDataJSON: Uint8Array.from(clientDataJSON).buffer,
      attestationObject: Uint8Array.from(attestationObject).buffer,
      getTransports: () => ['usb', 'nfc'],
    };
  }
  getClientExtensionResults(): object {
    return { credProps: { rk: true }, lost: undefined };
  }
}
