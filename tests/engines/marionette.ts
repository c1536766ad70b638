import { connect, type Socket } from 'node:net';

/** Commands to one Firefox, by their whole names. */
export interface Marionette {
  /** @throws Error with the command and what Firefox said, also where the line is cut */
  send: (command: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

interface Waiting {
  command: string;
  resolve: (value: unknown) => void;
  reject: (reason: Error) => void;
}

type Message = [type: number, id: number, error: { error: string; message: string } | null, result: unknown];

/** Takes whole messages from what came: each is its length in bytes, a colon, JSON. @returns what is left */
function takeMessages(came: Buffer, take: (message: unknown) => void): Buffer {
  const colon = came.indexOf(':');
  if (colon === -1) return came;
  const end = colon + 1 + Number(came.subarray(0, colon).toString());
  if (came.length < end) return came;
  take(JSON.parse(came.subarray(colon + 1, end).toString()));
  return takeMessages(came.subarray(end), take);
}

/** WebDriver wraps most values, and not those that are lists. */
function unpack(result: unknown): unknown {
  const wrapped = typeof result === 'object' && result !== null && 'value' in result;
  return wrapped ? result.value : result;
}

/**
 * Firefox's own remote protocol: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 * @param port as Firefox writes it into its profile
 */
export async function openMarionette(port: number): Promise<Marionette> {
  const socket: Socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let left = Buffer.alloc(0);
  const greeted = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', (data) => {
      left = Buffer.from(
        takeMessages(Buffer.concat([left, data]), (message) => {
          if (Array.isArray(message)) answer(message as Message);
          else resolve();
        }),
      );
    });
  });
  socket.on('close', () => {
    for (const { command, reject } of waiting.values()) reject(new Error(`${command}: Firefox has gone`));
    waiting.clear();
  });

  function answer([, id, error, result]: Message): void {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error !== null) asked?.reject(new Error(`${asked.command}: ${error.error}: ${error.message}`));
    else asked?.resolve(unpack(result));
  }

  await greeted;
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        if (socket.destroyed) {
          reject(new Error(`${command}: Firefox has gone`));
          return;
        }
        waiting.set(id, { command, resolve, reject });
        const text = JSON.stringify([0, id, command, parameters]);
        socket.write(`${String(Buffer.byteLength(text))}:${text}`);
      }),
  };
}
