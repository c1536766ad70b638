import {
  startRegistration,
  WebAuthnAbortService,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/browser';

/**
 * The ceremony in this page. Rejects with the browser's own DOMException, not with simplewebauthn's reading of it, which
 * takes every NotSupportedError for a missing algorithm.
 */
export async function createInPage(
  optionsJSON: PublicKeyCredentialCreationOptionsJSON,
  { signal }: { signal: AbortSignal },
): Promise<RegistrationResponseJSON> {
  signal.throwIfAborted();
  await inSight(signal);
  // startRegistration takes no signal, and a single ceremony is all that a page can have.
  const cancel = (): void => {
    WebAuthnAbortService.cancelCeremony();
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await startRegistration({ optionsJSON });
  } catch (error) {
    throw error instanceof Error && error.cause !== undefined ? error.cause : error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** A browser refuses a page that nobody sees, such as a tab whose turn came while it waited for another one (J12). */
function inSight(signal: AbortSignal): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve, reject) => {
    const until = new AbortController();
    const settle = (done: () => void) => (): void => {
      if (document.visibilityState !== 'visible' && !signal.aborted) return;
      until.abort();
      done();
    };
    document.addEventListener('visibilitychange', settle(resolve), { signal: until.signal });
    signal.addEventListener(
      'abort',
      settle(() => {
        reject(new DOMException('Cancelled.', 'AbortError'));
      }),
      { signal: until.signal },
    );
  });
}
