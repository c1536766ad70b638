import type { CDPSession } from '@playwright/test';
import type { VirtualKeyOptions } from './virtual-key.ts';

/**
 * Plugs a software key into a window that still loads: Playwright tells of a page only once its document has arrived, and
 * then a ceremony may have begun.
 * @param browser a session of the whole browser
 */
export async function plugKey(browser: CDPSession, targetId: string, options: VirtualKeyOptions): Promise<void> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  const send = (method: string, params: object): Promise<void> =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      const hear = (told: { sessionId: string; message: string }): void => {
        const answer = JSON.parse(told.message) as { id?: number; result?: object; error?: object };
        if (told.sessionId !== sessionId || answer.id !== id) return;
        browser.off('Target.receivedMessageFromTarget', hear);
        if (answer.result === undefined) reject(new Error(`${method}: ${JSON.stringify(answer.error)}`));
        else resolve();
      };
      browser.on('Target.receivedMessageFromTarget', hear);
      browser
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject);
    });
  await send('WebAuthn.enable', {});
  await send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'usb' },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      ...options,
    },
  });
}
