import type { CompanionAnswer } from '../companion-protocol/companion-messages.ts';
import { pressSpacing } from '../companion-protocol/companion-times.ts';
import { gone, openLine, type Line } from './companion-line.ts';
import { companionRuntime } from './companion-runtime.ts';
import type { CreateCredential } from './create-credential.ts';

/** The browser companion, as the page sees it (K4). */
export interface Companion {
  /** To be called with the person's press, in its task: the companion opens a window for nothing else. */
  pressed: () => void;
  /**
   * The ceremony in the companion's window; an abort closes it, and so does the return of a page that was put aside. Rejects
   * with the DOMException's name and message, or with `CompanionGone` where the companion is not there, goes away, does not
   * take the request, or says what it should not. An error's `elapsed` are the milliseconds that the browser took.
   */
  create: CreateCredential;
}

/** One press, one Port, one request, one answer, one window. */
export function openCompanion(
  extensionId: string,
  runtime = companionRuntime(),
  page: Pick<EventTarget, 'addEventListener'> = window,
): Companion {
  let line: Line | null = null;
  let tellFrom = 0;

  const open = (): Line =>
    openLine(runtime, extensionId, Math.max(0, tellFrom - performance.now()), () => {
      tellFrom = performance.now() + pressSpacing;
    });

  page.addEventListener('pageshow', (event) => {
    // Restored from the back-forward cache: the browser closed the Port, and told the companion only.
    if ((event as PageTransitionEvent).persisted) line?.end(cancelled('The page was put aside'));
  });

  return {
    pressed() {
      line?.end(cancelled('There was another press'));
      line = null;
      try {
        line = open();
      } catch {
        // Not there any more: `create` says so.
      }
    },
    async create(optionsJSON, { signal }) {
      signal.throwIfAborted();
      const isLate = line === null || line.isBroken();
      const current = isLate || line === null ? open() : line;
      line = current;
      const stop = (): void => current.end(cancelled('The ceremony was cancelled'));
      signal.addEventListener('abort', stop);
      try {
        current.ask(optionsJSON, optionsJSON.timeout ?? 0);
        const answer = await current.answer;
        if (answer.type === 'failed') throw failureOf(answer, isLate);
        const { id, clientDataJSON, attestationObject, transports, clientExtensionResults } = answer.credential;
        return {
          ...{ id, rawId: id, type: 'public-key', clientExtensionResults },
          response: { clientDataJSON, attestationObject, transports },
        };
      } finally {
        signal.removeEventListener('abort', stop);
        line = null;
      }
    },
  };
}

/** @param isLate the Port of the press was lost, and this one was opened without */
function failureOf({ name, message, elapsed }: CompanionAnswer & { type: 'failed' }, isLate: boolean): Error {
  // The person presses once more. Where a press was told and is not believed, that would go on for ever.
  if (name === 'NotPressed' && isLate) return cancelled(message);
  if (name === 'NotPressed' || name === 'TypeError') return gone(message);
  return Object.assign(new Error(message), { name, elapsed });
}

function cancelled(message: string): Error {
  return new DOMException(message, 'AbortError');
}
