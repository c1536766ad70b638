import type { CompanionAnswer } from '../companion-protocol/companion-messages.ts';
import { pressSeen, pressSpacing } from '../companion-protocol/companion-times.ts';
import { gone, openLine, type Line } from './companion-line.ts';
import { companionRuntime } from './companion-runtime.ts';
import type { CreateCredential } from './create-credential.ts';

/** The browser companion, as the page sees it (K4). */
export interface Companion {
  /** To be called with the person's press, in its task: the companion opens a window for nothing else. */
  pressed: () => void;
  /**
   * The ceremony in the companion's window; an abort closes it, and so does the return of a page that was put aside. Rejects
   * with the DOMException's name and message, with `CompanionGone` where the companion is not there, goes away, does not take
   * the request, or says what it should not, or with `PressAgain` where the press is too old or the page was not in front. An
   * error's `elapsed` are the milliseconds that the browser took.
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
  let isStale = false;

  /** @param isPressedNow false where the press was before: the browser may have forgotten it */
  function open(isPressedNow: boolean): Line {
    const wait = Math.max(0, tellFrom - performance.now());
    isStale = !isPressedNow || wait > pressSeen;
    return openLine(runtime, extensionId, wait, () => {
      tellFrom = performance.now() + pressSpacing;
    });
  }

  page.addEventListener('pageshow', (event) => {
    // Restored from the back-forward cache: the browser closed the Port, and told the companion only.
    if ((event as PageTransitionEvent).persisted) line?.end(cancelled('The page was put aside'));
  });

  return {
    pressed() {
      line?.end(cancelled('There was another press'));
      line = null;
      try {
        line = open(true);
      } catch {
        // Not there any more: `create` says so.
      }
    },
    async create(optionsJSON, { signal }) {
      signal.throwIfAborted();
      const current = line === null || line.isBroken() ? open(false) : line;
      line = current;
      const stop = (): void => current.end(cancelled('The ceremony was cancelled'));
      signal.addEventListener('abort', stop);
      try {
        current.ask(optionsJSON, optionsJSON.timeout ?? 0);
        const answer = await current.answer;
        if (answer.type === 'failed') throw failureOf(answer, isStale);
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

/** @param isStale the companion was told of the press when the browser may have forgotten it */
function failureOf({ name, message, elapsed }: CompanionAnswer & { type: 'failed' }, isStale: boolean): Error {
  const failure = (as: string): Error => Object.assign(new Error(message), { name: as, elapsed });
  // Where a press was told in time and is not believed, pressing once more would go on for ever.
  if (name === 'NotPressed' && isStale) return failure('PressAgain');
  return name === 'NotPressed' || name === 'TypeError' ? gone(message) : failure(name);
}

function cancelled(message: string): Error {
  return new DOMException(message, 'AbortError');
}
