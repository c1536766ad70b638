import { vi } from 'vitest';
import { create, made, press } from './ask-companion.ts';
import { openFakeBrowser, type FakeBrowser } from './fake-browser.ts';

type Port = ReturnType<FakeBrowser['port']>;

export interface PlayedPage {
  browser: FakeBrowser;
  /** Connects as the page of a tab, and does with the Port what the companion does. */
  connect: (documentId?: string) => Port;
  /** A press and a request at once. */
  ask: (documentId?: string) => Promise<Port>;
}

/** Time passes only here; milliseconds. */
export const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

/** A page before a companion that was just started, in a pretended browser whose authenticator makes what is asked for. */
export async function openPage(): Promise<PlayedPage> {
  vi.useFakeTimers();
  vi.resetModules();
  const browser = openFakeBrowser();
  browser.make = () => Promise.resolve(made());
  const { serve } = await import('../serve-port.ts');
  const connect = (documentId = 'one'): Port => {
    const port = browser.port(documentId);
    serve(port.port);
    return port;
  };
  return {
    browser,
    connect,
    async ask(documentId) {
      const port = connect(documentId);
      port.say(press);
      port.say(create);
      await pass(0);
      return port;
    },
  };
}

export function closePage(): void {
  vi.unstubAllGlobals();
  vi.useRealTimers();
}
