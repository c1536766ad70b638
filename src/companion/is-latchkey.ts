/**
 * Whether a message comes from the page that this companion was built for: its very origin, the top frame of a tab that
 * is shown. The manifest keeps others out already, but for other ports of the host and for frames.
 */
export function isLatchkey(sender: chrome.runtime.MessageSender | undefined, builtFor: string): boolean {
  return (
    sender !== undefined &&
    sender.id === undefined &&
    sender.origin === builtFor &&
    sender.tab !== undefined &&
    sender.frameId === 0 &&
    (sender.documentLifecycle ?? 'active') === 'active'
  );
}
