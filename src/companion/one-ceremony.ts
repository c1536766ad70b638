import { windowPatience } from '../companion-protocol/companion-times.ts';
import type { CeremonyOptions } from '../companion-protocol/ceremony-options.ts';
import type { MadeCredential } from '../companion-protocol/companion-messages.ts';
import { createBrake } from './brake.ts';
import { closeLeftovers } from './ceremony-window.ts';
import { isInFront } from './is-in-front.ts';
import { ceremonyFailure } from './named-failure.ts';
import { runCeremony } from './run-ceremony.ts';
import { stayAwakeWhile } from './stay-awake.ts';
import { within } from './within.ts';

const brake = createBrake(() => performance.now());
/** The one ceremony that is under way, in memory only (K4). */
let current: { signal: AbortSignal; done: Promise<unknown> } | null = null;
const isNeeded = (): boolean => current !== null || brake.owed() > 0;
const tidied = tidy();

/** Windows that an earlier service worker left behind are closed before there is another one. */
function tidy(): Promise<void> {
  const late = ceremonyFailure('TimeoutError', 'The windows do not close');
  return within(closeLeftovers(), 2 * windowPatience, late).catch(() => undefined);
}

interface Asked {
  options: CeremonyOptions;
  /** Of the page that asks. */
  tabId: number;
  /** Ends it, as when the page cancels. */
  signal: AbortSignal;
  /** @returns false where the person's press has served already */
  usePress: () => boolean;
}

/**
 * Makes a credential: one at a time, in a window for each press, with a pause after refusals, and only where a person sees
 * the page that asks (K4).
 * @throws Error as `runCeremony` does; `OperationError` while another one runs, `PressAgain` where the press has served or
 * nobody sees the page
 */
export async function oneCeremony(asked: Asked): Promise<MadeCredential> {
  while (current !== null) {
    if (!current.signal.aborted) throw ceremonyFailure('OperationError', 'The companion is busy with another request');
    // It was cancelled, and its window is about to close.
    await current.done;
  }
  const ceremony = begin(asked);
  current = { signal: asked.signal, done: ceremony.catch(() => undefined) };
  stayAwakeWhile(isNeeded);
  try {
    return await ceremony;
  } finally {
    current = null;
  }
}

async function begin({ options, tabId, signal, usePress }: Asked): Promise<MadeCredential> {
  await tidied;
  await pause(brake.owed(), signal);
  if (!(await isInFront(tabId))) throw ceremonyFailure('PressAgain', 'The page that asks is not in front');
  signal.throwIfAborted();
  if (!usePress()) throw ceremonyFailure('PressAgain', 'One press is for one window');
  brake.opens();
  const credential = await runCeremony(options, signal);
  brake.made();
  return credential;
}

/** @throws Error where the signal ends it */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      reject(ceremonyFailure('AbortError', 'The page cancelled'));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
