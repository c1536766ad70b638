/** Whether a person can see a tab: not one behind another, nor in a window that is folded away. */
export async function isInFront(tabId: number): Promise<boolean> {
  try {
    const { active, windowId } = await chrome.tabs.get(tabId);
    return active && (await chrome.windows.get(windowId)).state !== 'minimized';
  } catch {
    // It was closed.
    return false;
  }
}
