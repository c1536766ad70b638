import { microsoftOrigin } from '../companion-protocol/relying-party.ts';

/**
 * The document that a ceremony stands on: a few bytes of JSON that WebAuthn itself names (Level 3, section 5.11), without a
 * script. Any document of the origin would do. The fragment stays in the browser and marks the window as this extension's:
 * the employees' companion and the helpdesk's may stand in one browser, and neither may close the other's.
 */
export const ceremonyAddress = (): string => `${microsoftOrigin}/.well-known/webauthn#latchkey-${chrome.runtime.id}`;
