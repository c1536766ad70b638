import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/browser';

/**
 * Makes a credential; rejects with an error whose name and message are the DOMException's. Its `elapsed`, if it has one that
 * is not 0, are the milliseconds that the browser took.
 */
export type CreateCredential = (
  optionsJSON: PublicKeyCredentialCreationOptionsJSON,
  { signal }: { signal: AbortSignal },
) => Promise<RegistrationResponseJSON>;
