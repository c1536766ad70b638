import type { CeremonyOptions } from '../companion-protocol/ceremony-options.ts';
import { parseMadeCredential, type MadeCredential } from '../companion-protocol/companion-messages.ts';
import { ceremonyFailure } from './named-failure.ts';
import { openCeremonyWindow, type CeremonyWindow } from './ceremony-window.ts';
import { createHere, type Made } from './create-here.ts';
import { microsoftOrigin } from '../companion-protocol/relying-party.ts';
import { provesOrigin } from './proves-origin.ts';

/** Milliseconds for Microsoft's document to arrive. */
const arrival = 10_000;
/** What the browser's own time-out may be late. */
const grace = 10_000;
/** A window that goes takes the injected function with it a moment before it is reported as gone. */
const moment = 500;

/**
 * One ceremony in a window of its own, which is closed in every outcome.
 * @throws Error with a DOMException's name and message, or named `CompanionGone`
 */
export async function runCeremony(options: CeremonyOptions, signal: AbortSignal): Promise<MadeCredential> {
  const ending = new AbortController();
  const cancelled = new Promise<never>((_, reject) => {
    const stop = (): void => reject(ceremonyFailure('AbortError', 'The page cancelled'));
    signal.addEventListener('abort', stop, { once: true });
    ending.signal.addEventListener('abort', () => signal.removeEventListener('abort', stop));
  });
  cancelled.catch(() => undefined);
  const window = await openCeremonyWindow();
  try {
    signal.throwIfAborted();
    return await Promise.race([createIn(window, options, ending.signal), window.lost, cancelled]);
  } finally {
    ending.abort();
    await window.close();
  }
}

async function createIn(
  { tabId, arrived }: CeremonyWindow,
  options: CeremonyOptions,
  ended: AbortSignal,
): Promise<MadeCredential> {
  await Promise.race([
    arrived,
    after(arrival, ended, ceremonyFailure('CompanionGone', 'The page of Microsoft did not load')),
  ]);
  const made = await Promise.race([
    inject(tabId, options, ended),
    after(options.timeout + grace, ended, ceremonyFailure('TimeoutError', 'No key answered in time')),
  ]);
  if (!made.ok) throw Object.assign(new Error(made.message), { name: made.name });
  const credential = parseMadeCredential(made.credential);
  if (credential === null || !provesOrigin(credential.clientDataJSON, options.challenge)) {
    throw ceremonyFailure('SecurityError', 'What came back was not made for this request');
  }
  return credential;
}

/** Rejects where the document went away or cannot be reached: an error page, another origin. */
async function inject(tabId: number, options: CeremonyOptions, ended: AbortSignal): Promise<Made> {
  let cause: unknown;
  try {
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId },
      world: 'ISOLATED',
      injectImmediately: true,
      func: createHere,
      args: [options, microsoftOrigin],
    });
    if (injected?.result) return injected.result;
  } catch (error) {
    cause = error;
  }
  return after(moment, ended, ceremonyFailure('CompanionGone', 'The document of Microsoft could not be used', cause));
}

/** Rejects after so many milliseconds, unless all is over before. */
function after(milliseconds: number, ended: AbortSignal, reason: Error): Promise<never> {
  return new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(reason), milliseconds);
    ended.addEventListener('abort', () => clearTimeout(timer));
  });
}
