import { windowPatience } from '../companion-protocol/companion-times.ts';
import { ceremonyFailure } from './named-failure.ts';
import { within } from './within.ts';

/** Milliseconds before each try: a tab cannot be closed while a person drags it. */
const tries = [0, 200, 800, 2_000, 4_000];

/**
 * Closes one tab, in whichever window it is by now; the window goes with its last tab. What cannot be closed (Microsoft's
 * document asked "Leave site?") is left after a while.
 */
export async function closeTab(tabId: number): Promise<void> {
  const late = ceremonyFailure('TimeoutError', 'The tab does not close');
  await within(closeAtLast(tabId), windowPatience, late).catch(() => undefined);
}

async function closeAtLast(tabId: number): Promise<void> {
  for (const pause of tries) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      await chrome.tabs.remove(tabId);
      return;
    } catch {
      if (!(await isThere(tabId))) return;
    }
  }
}

function isThere(tabId: number): Promise<boolean> {
  return chrome.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}
