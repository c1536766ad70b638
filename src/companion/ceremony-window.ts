import { windowPatience } from '../companion-protocol/companion-times.ts';
import { microsoftOrigin } from '../companion-protocol/relying-party.ts';
import { ceremonyAddress } from './ceremony-address.ts';
import { closeTab } from './close-tab.ts';
import { ceremonyFailure } from './named-failure.ts';
import { within } from './within.ts';

export interface CeremonyWindow {
  tabId: number;
  /** Resolves once a document of Microsoft's origin stands in the window. */
  arrived: Promise<void>;
  /** Rejects when the window is closed by a person, is led elsewhere or leaves the document that it arrived at. */
  lost: Promise<never>;
  /** Closes its tab, wherever a person moved it, and nothing else. */
  close: () => Promise<void>;
}

/** The tabs of the windows that are open, and the line that each document holds. */
const open = new Map<number, chrome.runtime.Port | null>();

/** A document in which a key is made holds a line for as long as it may: where the line ends, it stops and closes. */
export function holdLine(line: chrome.runtime.Port): void {
  const tabId = line.sender?.tab?.id;
  if (tabId !== undefined && open.has(tabId)) open.set(tabId, line);
  else line.disconnect();
}

/** Opens a small window in front of the others, on the light address of Microsoft's. */
export async function openCeremonyWindow(): Promise<CeremonyWindow> {
  let tabId = await openTab();
  open.set(tabId, null);

  let arrive: () => void = () => undefined;
  let lose: (reason: Error) => void = () => undefined;
  let isThere = false;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const lost = new Promise<never>((_, reject) => (lose = reject));
  lost.catch(() => undefined);

  /** Addresses of other origins are hidden from the companion: it has no permission for them. */
  function look({ url, pendingUrl, status }: chrome.tabs.Tab): void {
    if (url?.startsWith(`${microsoftOrigin}/`) === true) {
      isThere = true;
      arrive();
    } else if (status === 'complete' && pendingUrl === undefined) {
      lose(ceremonyFailure('CompanionGone', 'The window was led away from Microsoft'));
    }
  }
  function onUpdated(id: number, { status }: chrome.tabs.OnUpdatedInfo, tab: chrome.tabs.Tab): void {
    if (id !== tabId) return;
    if (isThere && status === 'loading') lose(ceremonyFailure('CompanionGone', 'The window left its document'));
    else look(tab);
  }
  function onRemoved(id: number): void {
    if (id === tabId) lose(ceremonyFailure('AbortError', 'The window was closed'));
  }
  /** A browser short of memory takes the document out of a tab that nobody sees, and gives the tab another id. */
  function onReplaced(added: number, removed: number): void {
    if (removed !== tabId) return;
    open.delete(tabId);
    open.set(added, null);
    tabId = added;
    lose(ceremonyFailure('CompanionGone', 'The window lost its document'));
  }
  chrome.tabs.onUpdated.addListener(onUpdated);
  chrome.tabs.onRemoved.addListener(onRemoved);
  chrome.tabs.onReplaced.addListener(onReplaced);
  // What happened before the listeners were there.
  chrome.tabs.get(tabId).then(look, () => onRemoved(tabId));

  return {
    ...{ tabId, arrived, lost },
    async close() {
      const line = open.get(tabId);
      open.delete(tabId);
      chrome.tabs.onUpdated.removeListener(onUpdated);
      chrome.tabs.onRemoved.removeListener(onRemoved);
      chrome.tabs.onReplaced.removeListener(onReplaced);
      // Where the tab cannot be closed at once, its ceremony ends all the same.
      line?.disconnect();
      await closeTab(tabId);
    },
  };
}

/** @returns the id of the window's one tab */
async function openTab(): Promise<number> {
  const opening = chrome.windows
    .create({ ...{ type: 'popup', url: ceremonyAddress(), focused: true }, ...{ width: 480, height: 640 } })
    .then((opened) => opened?.tabs?.[0]?.id);
  const none = ceremonyFailure('CompanionGone', 'No window opened');
  try {
    const tabId = await within(opening, windowPatience, none);
    if (tabId !== undefined) return tabId;
  } catch {
    // One that comes late is not wanted any more.
    opening.then((late) => (late === undefined ? undefined : closeTab(late))).catch(() => undefined);
  }
  throw none;
}

/**
 * Closes what a service worker left behind when it was stopped while a window loaded, also where the browser restored it or
 * a person moved it. It is known by its address.
 */
export async function closeLeftovers(): Promise<void> {
  const ours = ceremonyAddress();
  const tabs = await chrome.tabs.query({});
  const left = tabs.flatMap(({ id, url, pendingUrl }) =>
    id !== undefined && [url, pendingUrl].includes(ours) ? [id] : [],
  );
  await Promise.all(left.map(closeTab));
}
