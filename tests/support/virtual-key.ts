import type { CDPSession, Page } from '@playwright/test';

/** What a test may set; https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/#type-VirtualAuthenticatorOptions */
export interface VirtualKeyOptions {
  protocol?: 'ctap2' | 'u2f';
  transport?: 'usb' | 'nfc' | 'internal';
  /** False: a key that cannot hold a sign-in (no resident keys). */
  hasResidentKey?: boolean;
  hasUserVerification?: boolean;
  /** False: the PIN is refused. */
  isUserVerified?: boolean;
  /** False: nobody touches the key, until `touch(true)`. */
  automaticPresenceSimulation?: boolean;
}

export interface VirtualKey {
  /** How many credentials the key holds. */
  count: () => Promise<number>;
  /** Relying parties of the credentials that it holds. */
  sites: () => Promise<(string | undefined)[]>;
  /** Whether somebody touches the key when it blinks. */
  touch: (on: boolean) => Promise<void>;
  /** Pulls the key out. */
  remove: () => Promise<void>;
}

/**
 * Plugs a software key of Chromium's own into one page (AAGUID 01020304-0506-0708-0102-030405060708). Another page of the
 * same context needs one of its own.
 */
export async function attachVirtualKey(page: Page, options: VirtualKeyOptions = {}): Promise<VirtualKey> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'usb',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      ...options,
    },
  });
  return {
    count: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    sites: async () =>
      (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.map(({ rpId }) => rpId),
    touch: async (enabled) => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    },
    remove: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
}
