import {
  isHeard,
  parseCompanionAnswer,
  press,
  type CompanionAnswer,
} from '../companion-protocol/companion-messages.ts';
import { companionVersion } from '../companion-protocol/companion-ping.ts';
import { hearing, longestAnswer } from '../companion-protocol/companion-times.ts';
import type { CompanionPort, CompanionRuntime } from './companion-runtime.ts';

/** One Port to the companion, from a person's press to the one answer. */
export interface Line {
  /** Rejects with `CompanionGone`, or with the reason that it was ended for. */
  answer: Promise<CompanionAnswer>;
  /** Whether it ended before there was an answer. */
  isBroken: () => boolean;
  /** @param timeout of the options, milliseconds */
  ask: (options: unknown, timeout: number) => void;
  end: (reason: Error) => void;
}

/**
 * Opens a Port and tells of the press on it. Every wait has an end of its own (K4): where a page was put aside, or the
 * companion hangs, nobody says that the Port ended.
 * @param wait milliseconds until the press is told
 * @param onHeard called when the companion takes it for a press
 * @throws Error named `CompanionGone` where it cannot be reached
 */
export function openLine(
  runtime: CompanionRuntime | null,
  extensionId: string,
  wait: number,
  onHeard: () => void,
): Line {
  const port = connect(runtime, extensionId);
  const { promise: answer, resolve, reject } = settled<CompanionAnswer>();
  let isHeardNow = false;
  let isOver = false;
  let isBroken = false;
  let asked: { options: unknown; timeout: number } | null = null;
  const telling = setTimeout(() => say(press), wait);
  let late = setTimeout(() => fail(gone('The companion does not hear')), wait + hearing);

  function close(): void {
    isOver = true;
    clearTimeout(telling);
    clearTimeout(late);
    port.disconnect();
  }
  function fail(reason: Error): void {
    if (isOver) return;
    close();
    reject(reason);
  }
  function breakOff(reason: Error): void {
    isBroken ||= !isOver;
    fail(reason);
  }
  function say(message: unknown): void {
    try {
      port.postMessage(message);
    } catch (error) {
      breakOff(gone('The companion went away', error));
    }
  }
  function request(): void {
    if (isOver || !isHeardNow || asked === null) return;
    late = setTimeout(() => fail(gone('The companion gave no answer in time')), longestAnswer(asked.timeout));
    say({ version: companionVersion, type: 'create', options: asked.options });
  }

  port.onMessage.addListener((message) => {
    if (isOver) return;
    if (!isHeardNow && isHeard(message)) {
      isHeardNow = true;
      clearTimeout(late);
      onHeard();
      request();
      return;
    }
    const said = parseCompanionAnswer(message);
    if (said === null) {
      fail(gone('The companion gave no answer that can be read'));
      return;
    }
    close();
    resolve(said);
  });
  port.onDisconnect.addListener(() => {
    const error = runtime?.lastError;
    breakOff(gone(error === undefined ? 'The companion went away' : 'The companion cannot be reached', error));
  });

  return {
    answer,
    isBroken: () => isBroken,
    ask(options, timeout) {
      asked = { options, timeout };
      request();
    },
    end: breakOff,
  };
}

/** `CompanionGone`: another way could mend it (K1). */
export function gone(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { name: 'CompanionGone' });
}

function connect(runtime: CompanionRuntime | null, extensionId: string): CompanionPort {
  if (runtime === null) throw gone('The companion is not there');
  try {
    return runtime.connect(extensionId);
  } catch (error) {
    // Removed since the page was loaded.
    throw gone('The companion is not there', error);
  }
}

/** A promise whose rejection may go unheard: nobody has asked yet. */
function settled<Value>(): {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (reason: Error) => void;
} {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
