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

export type Said = { type?: string; name?: string; credential?: { clientDataJSON: string } } | 'gone' | 'no way to ask';

/**
 * Posts messages on a Port of their own each, all at once, from wherever this runs.
 * @returns the first answer to each
 */
export async function askCompanion(where: Place, id: string, messages: readonly unknown[]): Promise<Said[]> {
  return where.evaluate(
    ([extension, list]) => {
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: Runtime } };
      const runtime = chrome?.runtime;
      return Promise.all(
        list.map(
          (message) =>
            new Promise<Said>((resolve) => {
              try {
                if (runtime?.connect === undefined) return resolve('no way to ask');
                const port = runtime.connect(extension);
                port.onMessage.addListener((answer) => resolve(answer as Said));
                port.onDisconnect.addListener(() => {
                  void runtime.lastError;
                  resolve('gone');
                });
                port.postMessage(message);
              } catch {
                resolve('no way to ask');
              }
            }),
        ),
      );
    },
    [id, messages] as const,
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
          if (runtime?.sendMessage === undefined) return resolve(false);
          runtime.sendMessage(extension, ping, (answer) => {
            void runtime.lastError;
            resolve(answer !== undefined);
          });
        } catch {
          resolve(false);
        }
      });
    },
    [id, message] as const,
  );
}
