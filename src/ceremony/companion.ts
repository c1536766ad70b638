import { parseCompanionAnswer } from '../companion-protocol/companion-messages.ts';
import { companionVersion } from '../companion-protocol/companion-ping.ts';
import { companionRuntime, type CompanionPort, type CompanionRuntime } from './companion-runtime.ts';
import type { CreateCredential } from './create-credential.ts';

/**
 * The ceremony in the companion's window (K4): one Port, one request, one answer; an abort disconnects, which closes the
 * window. Rejects with the DOMException's name and message, or with `CompanionGone` where the companion is not there, goes
 * away, or says what it should not.
 */
export function createByCompanion(extensionId: string, runtime = companionRuntime()): CreateCredential {
  return async (optionsJSON, { signal }) => {
    signal.throwIfAborted();
    const port = connect(runtime, extensionId);
    try {
      const answer = parseCompanionAnswer(await answerOf(port, optionsJSON, signal, runtime));
      if (answer === null) throw gone('The companion gave no answer that can be read');
      if (answer.type === 'failed') throw Object.assign(new Error(answer.message), { name: answer.name });
      const { id, clientDataJSON, attestationObject, transports, clientExtensionResults } = answer.credential;
      return {
        ...{ id, rawId: id, type: 'public-key', clientExtensionResults },
        response: { clientDataJSON, attestationObject, transports },
      };
    } finally {
      port.disconnect();
    }
  };
}

function connect(runtime: CompanionRuntime | null, extensionId: string): CompanionPort {
  if (runtime === null) throw gone('The companion is not there');
  try {
    return runtime.connect(extensionId);
  } catch (cause) {
    // Removed since the page was loaded.
    throw gone('The companion is not there', cause);
  }
}

/** The first message that comes back, whatever it is. */
function answerOf(
  port: CompanionPort,
  options: unknown,
  signal: AbortSignal,
  runtime: CompanionRuntime | null,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    port.onMessage.addListener(resolve);
    port.onDisconnect.addListener(() => {
      const error = runtime?.lastError;
      reject(gone(error === undefined ? 'The companion went away' : 'The companion cannot be reached', error));
    });
    signal.addEventListener('abort', () => reject(new DOMException('The ceremony was cancelled', 'AbortError')), {
      once: true,
    });
    port.postMessage({ version: companionVersion, type: 'create', options });
  });
}

function gone(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { name: 'CompanionGone' });
}
