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
