/** Chromium stops a service worker after 30 s without a call; milliseconds. */
const pulse = 20_000;

const reasons = new Set<() => boolean>();
let beat: ReturnType<typeof setInterval> | undefined;

/** Keeps the service worker, and what it has in memory, for as long as one of the reasons that it was given holds. */
export function stayAwakeWhile(holds: () => boolean): void {
  reasons.add(holds);
  beat ??= setInterval(() => {
    for (const reason of reasons) {
      if (!reason()) reasons.delete(reason);
    }
    if (reasons.size > 0) {
      void chrome.runtime.getPlatformInfo();
      return;
    }
    clearInterval(beat);
    beat = undefined;
  }, pulse);
}
