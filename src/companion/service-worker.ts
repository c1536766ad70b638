import { failed, parseCreateRequest, type CompanionAnswer } from '../companion-protocol/companion-messages.ts';
import { companionVersion, isPing, pong } from '../companion-protocol/companion-ping.ts';
import { closeLeftovers } from './ceremony-window.ts';
import { isLatchkey } from './is-latchkey.ts';
import { runCeremony } from './run-ceremony.ts';

/** The origin that this companion was built for; put in by scripts/build-companion.ts. */
declare const builtFor: string;

/** A Port that says nothing is not kept; milliseconds. */
const silence = 10_000;
/** Chromium stops a service worker after 30 s without a call; milliseconds. */
const pulse = 20_000;

/** The one ceremony that is under way, in memory only (K4). */
let current: { signal: AbortSignal; done: Promise<unknown> } | null = null;
const tidied = closeLeftovers().catch(() => undefined);

chrome.runtime.onMessageExternal.addListener((message: unknown, sender, answer) => {
  if (isLatchkey(sender, builtFor) && isPing(message, 'ping')) answer(pong);
});
chrome.runtime.onConnectExternal.addListener((port) => {
  if (isLatchkey(port.sender, builtFor)) serve(port);
  else port.disconnect();
});
// The window of a ceremony holds a line; one that this service worker knows nothing of is told to close.
chrome.runtime.onConnect.addListener((port) => {
  if (current === null) port.disconnect();
});
// Being woken is all: windows that the browser restored are closed above.
chrome.runtime.onStartup.addListener(() => undefined);
chrome.runtime.onInstalled.addListener(() => undefined);

/** One Port, one request, one answer. */
function serve(port: chrome.runtime.Port): void {
  const abort = new AbortController();
  const hangUp = (): void => {
    clearTimeout(silent);
    abort.abort();
    port.disconnect();
  };
  const silent = setTimeout(hangUp, silence);
  let asked = false;
  port.onDisconnect.addListener(hangUp);
  port.onMessage.addListener((message: unknown) => {
    if (asked) {
      hangUp();
      return;
    }
    asked = true;
    clearTimeout(silent);
    void reply(message, abort.signal).then((answer) => {
      if (abort.signal.aborted) return;
      port.postMessage(answer);
      hangUp();
    });
  });
}

async function reply(message: unknown, signal: AbortSignal): Promise<CompanionAnswer> {
  const options = parseCreateRequest(message);
  if (options === null) return failed('TypeError', 'The companion does not take this request');
  while (current !== null) {
    if (!current.signal.aborted) return failed('OperationError', 'The companion is busy with another request');
    // It was cancelled, and its window is about to close.
    await current.done;
  }
  const ceremony = tidied.then(() => runCeremony(options, signal));
  const done = ceremony.catch(() => undefined);
  current = { signal, done };
  const awake = setInterval(() => void chrome.runtime.getPlatformInfo(), pulse);
  try {
    return { version: companionVersion, type: 'created', credential: await ceremony };
  } catch (error) {
    const { name, message: text } = error instanceof Error ? error : { name: 'UnknownError', message: '' };
    return failed(name, text);
  } finally {
    clearInterval(awake);
    current = null;
  }
}
