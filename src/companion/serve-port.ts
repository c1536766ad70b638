import {
  failed,
  heard,
  isPress,
  parseCreateRequest,
  type CompanionAnswer,
} from '../companion-protocol/companion-messages.ts';
import { companionVersion } from '../companion-protocol/companion-ping.ts';
import { pressKept } from '../companion-protocol/companion-times.ts';
import { hearPress, type Press } from './hear-press.ts';
import { oneCeremony } from './one-ceremony.ts';
import { stayAwakeWhile } from './stay-awake.ts';

/** A Port that says nothing is not kept; milliseconds. */
const silence = 10_000;

/** A person's press, one request, one answer: what a Port is for (K4). Anything else ends it. */
export function serve(port: chrome.runtime.Port): void {
  const { sender } = port;
  const abort = new AbortController();
  const { signal } = abort;
  let press: Press | null = null;
  let isAsked = false;
  let end = setTimeout(hangUp, silence);

  port.onDisconnect.addListener(hangUp);
  port.onMessage.addListener((message: unknown) => {
    clearTimeout(end);
    if (press === null && isPress(message) && sender !== undefined) {
      press = hearPress(sender);
      end = setTimeout(hangUp, pressKept);
      stayAwakeWhile(() => !signal.aborted);
      void press.isPersons.then((isPersons) => {
        if (!isPersons) answer(failed('NotPressed', 'Nobody pressed anything in the page'));
        else if (!signal.aborted) port.postMessage(heard);
      });
    } else if (isAsked) {
      hangUp();
    } else {
      isAsked = true;
      void reply(message).then(answer);
    }
  });

  async function reply(message: unknown): Promise<CompanionAnswer> {
    const options = parseCreateRequest(message);
    const tabId = sender?.tab?.id;
    if (options === null || tabId === undefined) return failed('TypeError', 'The companion does not take this request');
    if (press === null || !(await press.isPersons)) return failed('NotPressed', 'Nobody pressed anything in the page');
    try {
      const credential = await oneCeremony({ options, tabId, signal, usePress: press.use });
      return { version: companionVersion, type: 'created', credential };
    } catch (error) {
      const { name, message: text } = error instanceof Error ? error : { name: 'UnknownError', message: '' };
      return failed(name, text, elapsedOf(error));
    }
  }

  function answer(said: CompanionAnswer): void {
    if (signal.aborted) return;
    port.postMessage(said);
    hangUp();
  }

  function hangUp(): void {
    clearTimeout(end);
    abort.abort();
    port.disconnect();
  }
}

function elapsedOf(error: unknown): number {
  return error instanceof Error && 'elapsed' in error ? Number(error.elapsed) : 0;
}
