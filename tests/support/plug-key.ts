import type { CDPSession } from '@playwright/test';
import type { VirtualKeyOptions } from './virtual-key.ts';

/** What is on a software key, each as https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/#type-Credential */
export type KeyContents = object[];

interface Told {
  id?: number;
  method?: string;
  params?: { credential: object };
  result?: object;
  error?: object;
}

/**
 * Plugs a software key into a window that still loads: Playwright tells of a page only once its document has arrived, and
 * then a ceremony may have begun.
 * @param browser a session of the whole browser
 * @param contents what is on the key; whatever is made on it is added
 */
export async function plugKey(
  browser: CDPSession,
  targetId: string,
  options: VirtualKeyOptions,
  contents: KeyContents = [],
): Promise<void> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (told: Told) => void>();
  const hear = ({ sessionId: from, message }: { sessionId: string; message: string }): void => {
    if (from !== sessionId) return;
    const told = JSON.parse(message) as Told;
    if (told.id !== undefined) waiting.get(told.id)?.(told);
    else if (told.method === 'WebAuthn.credentialAdded' && told.params) contents.push(told.params.credential);
  };
  const closed = ({ sessionId: from }: { sessionId: string }): void => {
    if (from !== sessionId) return;
    browser.off('Target.receivedMessageFromTarget', hear);
    browser.off('Target.detachedFromTarget', closed);
  };
  browser.on('Target.receivedMessageFromTarget', hear);
  browser.on('Target.detachedFromTarget', closed);
  const send = (method: string, params: object): Promise<object> =>
    new Promise((resolve, reject) => {
      const id = waiting.size + 1;
      waiting.set(id, ({ result, error }) => {
        if (result === undefined) reject(new Error(`${method}: ${JSON.stringify(error)}`));
        else resolve(result);
      });
      browser
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject);
    });
  await send('WebAuthn.enable', {});
  const { authenticatorId } = (await send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'usb' },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      ...options,
    },
  })) as { authenticatorId: string };
  for (const credential of [...contents]) await send('WebAuthn.addCredential', { authenticatorId, credential });
}
