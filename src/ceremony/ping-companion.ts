import { isPing, ping } from '../companion-protocol/companion-ping.ts';
import { companionRuntime, type CompanionRuntime } from './companion-runtime.ts';

/** Milliseconds for an answer; the forecast waits for no more (K1). */
const patience = 200;

/** Whether a companion that speaks our version is there. A sleeping one may need the first ping to wake up: it gets two. */
export async function pingCompanion(extensionId: string, runtime = companionRuntime()): Promise<boolean> {
  if (runtime === null) return false;
  return (await answers(runtime, extensionId)) || (await answers(runtime, extensionId));
}

function answers(runtime: CompanionRuntime, extensionId: string): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patience);
    try {
      runtime.sendMessage(extensionId, ping, (value) => {
        clearTimeout(timer);
        resolve(runtime.lastError === undefined && isPing(value, 'pong'));
      });
    } catch {
      // No id of an extension, or the companion was removed a moment ago.
      clearTimeout(timer);
      resolve(false);
    }
  });
}
