import { isPing, pong } from '../companion-protocol/companion-ping.ts';
import { holdLine } from './ceremony-window.ts';
import { isLatchkey } from './is-latchkey.ts';
import { serve } from './serve-port.ts';

/** The origin that this companion was built for; put in by scripts/build-companion.ts. */
declare const builtFor: string;

chrome.runtime.onMessageExternal.addListener((message: unknown, sender, answer) => {
  if (isLatchkey(sender, builtFor) && isPing(message, 'ping')) answer(pong);
});
chrome.runtime.onConnectExternal.addListener((port) => {
  if (isLatchkey(port.sender, builtFor)) serve(port);
  else port.disconnect();
});
chrome.runtime.onConnect.addListener(holdLine);
// Being woken is all: windows that the browser restored are closed as soon as the service worker runs.
chrome.runtime.onStartup.addListener(() => undefined);
chrome.runtime.onInstalled.addListener(() => undefined);
