import type { CeremonyOptions } from '../companion-protocol/ceremony-options.ts';
import { parseMadeCredential, type MadeCredential } from '../companion-protocol/companion-messages.ts';
import { arrival, grace } from '../companion-protocol/companion-times.ts';
import { microsoftOrigin } from '../companion-protocol/relying-party.ts';
import { openCeremonyWindow, type CeremonyWindow } from './ceremony-window.ts';
import { createHere, type Made } from './create-here.ts';
import { ceremonyFailure } from './named-failure.ts';
import { provesOrigin } from './proves-origin.ts';
import { within } from './within.ts';

/** A window that goes takes the injected function with it a moment before it is reported as gone. Milliseconds. */
const moment = 500;

/**
 * One ceremony in a window of its own, which is closed in every outcome.
 * @param signal ends it, as when the page cancels
 * @throws Error with a DOMException's name and message, or named `CompanionGone`; `elapsed` as a failed answer has it
 */
export async function runCeremony(options: CeremonyOptions, signal: AbortSignal): Promise<MadeCredential> {
  const window = await openCeremonyWindow();
  try {
    return await Promise.race([createIn(window, options), window.lost, cancelled(signal)]);
  } finally {
    await window.close();
  }
}

function cancelled(signal: AbortSignal): Promise<never> {
  return new Promise<never>((_, reject) => {
    const stop = (): void => reject(ceremonyFailure('AbortError', 'The page cancelled'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

async function createIn({ tabId, arrived }: CeremonyWindow, options: CeremonyOptions): Promise<MadeCredential> {
  await within(arrived, arrival, ceremonyFailure('CompanionGone', 'The page of Microsoft did not load'));
  const made = await within(
    inject(tabId, options),
    options.timeout + grace,
    ceremonyFailure('TimeoutError', 'No key answered in time'),
  );
  if ('unusable' in made) {
    const unusable = ceremonyFailure('CompanionGone', 'The document of Microsoft could not be used', 0, made.unusable);
    return within(new Promise<never>(() => undefined), moment, unusable);
  }
  if (!made.ok) throw ceremonyFailure(made.name, made.message, made.elapsed);
  const credential = parseMadeCredential(made.credential);
  if (credential === null || !provesOrigin(credential.clientDataJSON, options.challenge)) {
    throw ceremonyFailure('SecurityError', 'What came back was not made for this request');
  }
  return credential;
}

/** @returns `unusable`, with the error if there was one, where the document went away or cannot be reached */
async function inject(tabId: number, options: CeremonyOptions): Promise<Made | { unusable: unknown }> {
  try {
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId },
      world: 'ISOLATED',
      injectImmediately: true,
      func: createHere,
      args: [options, microsoftOrigin, options.timeout + 2 * grace],
    });
    return injected?.result ?? { unusable: undefined };
  } catch (error) {
    return { unusable: error };
  }
}
