import { ceremonyFailure } from './named-failure.ts';
import { microsoftOrigin } from '../companion-protocol/relying-party.ts';
import { ceremonyAddress } from './ceremony-address.ts';

export interface CeremonyWindow {
  tabId: number;
  /** Resolves once a document of Microsoft's origin stands in the window. */
  arrived: Promise<void>;
  /** Rejects when the window is closed by a person, is led elsewhere or leaves the document that it arrived at. */
  lost: Promise<never>;
  close: () => Promise<void>;
}

/** Opens a small window in front of the others, on the light address of Microsoft's. */
export async function openCeremonyWindow(): Promise<CeremonyWindow> {
  const opened = await chrome.windows.create({
    ...{ type: 'popup', url: ceremonyAddress, focused: true },
    ...{ width: 480, height: 640 },
  });
  const tabId = opened?.tabs?.[0]?.id;
  if (opened?.id === undefined || tabId === undefined) throw ceremonyFailure('CompanionGone', 'No window opened');

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
  chrome.tabs.onUpdated.addListener(onUpdated);
  chrome.tabs.onRemoved.addListener(onRemoved);
  // What happened before the listeners were there.
  chrome.tabs.get(tabId).then(look, () => onRemoved(tabId));

  const windowId = opened.id;
  return {
    ...{ tabId, arrived, lost },
    async close() {
      chrome.tabs.onUpdated.removeListener(onUpdated);
      chrome.tabs.onRemoved.removeListener(onRemoved);
      await chrome.windows.remove(windowId).catch(() => undefined);
    },
  };
}

/** Closes windows that a service worker left behind when it was stopped while they loaded. It knows them by their address. */
export async function closeLeftovers(): Promise<void> {
  const windows = await chrome.windows.getAll({ populate: true, windowTypes: ['popup'] });
  for (const { id, tabs } of windows) {
    const ours = tabs?.length === 1 && [tabs[0]?.url, tabs[0]?.pendingUrl].includes(ceremonyAddress);
    if (ours && id !== undefined) await chrome.windows.remove(id).catch(() => undefined);
  }
}
