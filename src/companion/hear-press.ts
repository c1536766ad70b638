import { pressSpacing } from '../companion-protocol/companion-times.ts';

export interface Press {
  /** Whether it was a person who pressed. */
  isPersons: Promise<boolean>;
  /** Takes it for one window. @returns false where it has served for one already */
  use: () => boolean;
}

/** When the press was heard that each document last used. */
const used = new Map<string, number>();

/**
 * Hears that a person pressed something in the page which sent a message. Only Chromium knows, and a page cannot make it
 * up: a message carries whether its page was clicked or typed into in the last five seconds, and a call that needs such a
 * press fails without. What is asked for by the call, the companion has already: nothing is shown, nothing is granted.
 *
 * To be called in the very task in which the message is heard.
 */
export function hearPress({ documentId = '' }: chrome.runtime.MessageSender): Press {
  const at = performance.now();
  return {
    isPersons: chrome.permissions.request({ permissions: ['scripting'] }).catch(() => false),
    use() {
      if (at - (used.get(documentId) ?? -Infinity) < pressSpacing) return false;
      used.set(documentId, at);
      return true;
    },
  };
}
