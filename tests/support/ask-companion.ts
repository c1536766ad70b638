/** A page, a frame, or the service worker of an extension. */
export interface Place {
  evaluate: <Arg, Result>(run: (arg: Arg) => Result | Promise<Result>, arg: Arg) => Promise<Result>;
}

/** The pieces of `chrome.runtime` that a page or an extension talks with. */
interface Runtime {
  connect: (id: string) => {
    postMessage: (message: unknown) => void;
    disconnect: () => void;
    onMessage: { addListener: (listener: (message: unknown) => void) => void };
    onDisconnect: { addListener: (listener: () => void) => void };
  };
  sendMessage: (id: string, message: unknown, answer: (value: unknown) => void) => void;
  lastError?: unknown;
}

/** `unheard` where nobody took the connection, `gone` where it was hung up. */
export type Said =
  { type?: string; name?: string; credential?: { clientDataJSON: string } } | 'gone' | 'unheard' | 'no way to ask';

/**
 * Posts messages on a Port of their own each, all at once, from wherever this runs; each after a word of a press. What
 * Playwright evaluates counts as pressed by a person.
 * @param press false: without that word
 * @returns the first answer to each
 */
export async function askCompanion(
  where: Place,
  id: string,
  messages: readonly unknown[],
  press = true,
): Promise<Said[]> {
  return where.evaluate(
    ([extension, list, told]) => {
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: Runtime } };
      const runtime = chrome?.runtime;
      return Promise.all(
        list.map(
          (message) =>
            new Promise<Said>((resolve) => {
              try {
                if (runtime?.connect === undefined) {
                  resolve('no way to ask');
                  return;
                }
                const port = runtime.connect(extension);
                port.onMessage.addListener((answer) => {
                  if ((answer as { type?: string }).type !== 'heard') resolve(answer as Said);
                });
                port.onDisconnect.addListener(() => {
                  resolve(runtime.lastError === undefined ? 'gone' : 'unheard');
                });
                if (told) port.postMessage({ version: 2, type: 'press' });
                port.postMessage(message);
              } catch {
                resolve('no way to ask');
              }
            }),
        ),
      );
    },
    [id, messages, press] as const,
  );
}

/** Whether a companion answers a ping that is asked from there. */
export async function pingFrom(where: Place, id: string, message: unknown): Promise<boolean> {
  return where.evaluate(
    ([extension, ping]) => {
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: Runtime } };
      const runtime = chrome?.runtime;
      return new Promise<boolean>((resolve) => {
        try {
          if (runtime?.sendMessage === undefined) {
            resolve(false);
            return;
          }
          runtime.sendMessage(extension, ping, (answer) => {
            resolve(runtime.lastError === undefined && answer !== undefined);
          });
        } catch {
          resolve(false);
        }
      });
    },
    [id, message] as const,
  );
}

/**
 * What a script in the page can do with one press: it tells of a press and asks, hangs up after a moment, and does it again.
 * @param milliseconds that it goes on for
 * @param pressed false: not before the browser has forgotten the press
 * @returns the answers that came, each once
 */
export async function floodCompanion(
  where: Place,
  id: string,
  message: unknown,
  { milliseconds, pressed }: { milliseconds: number; pressed: boolean },
): Promise<string[]> {
  return where.evaluate(
    async ([extension, request, lasting, atOnce]) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
      const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 90));
      while (!atOnce && navigator.userActivation.isActive) await moment();
      const answers = new Set<string>();
      for (const until = performance.now() + lasting; performance.now() < until;) {
        const port = chrome.runtime.connect(extension);
        port.onMessage.addListener((answer) => {
          const { type, name = '' } = answer as { type: string; name?: string };
          answers.add(`${type} ${name}`.trim());
        });
        port.postMessage({ version: 2, type: 'press' });
        port.postMessage(request);
        await moment();
        port.disconnect();
      }
      return [...answers].sort();
    },
    [id, message, milliseconds, pressed] as const,
  );
}
