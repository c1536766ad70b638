import type { CeremonyOptions } from '../companion-protocol/ceremony-options.ts';
import type { MadeCredential } from '../companion-protocol/companion-messages.ts';

export type Made =
  { ok: true; credential: MadeCredential } | { ok: false; name: string; message: string; elapsed: number };

/**
 * Makes the credential. Runs in the isolated world of Microsoft's document, where nothing that the page changed can be
 * seen; it is sent there as text, so it may use nothing from outside itself. Draws nothing.
 * @param options parsed
 * @param origin of the only document in which this may be
 * @param longest milliseconds after which it ends by itself, whatever the browser does
 */
export async function createHere(options: CeremonyOptions, origin: string, longest: number): Promise<Made> {
  let called = performance.now();
  const refuse = (name: string, message: string): Made => {
    return { ok: false, name, message: message.slice(0, 300), elapsed: performance.now() - called };
  };
  const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  const toText = (bytes: ArrayBuffer): string =>
    btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');

  // A sandboxed document has Microsoft's address and another origin.
  if (self.origin !== origin || window.top !== window.self) {
    return refuse('CompanionGone', 'The document is not on the origin of Microsoft');
  }
  // The browser would say NotAllowedError, as for a person who cancels. Names that it does not know it never allows.
  const feature = 'publickey-credentials-create';
  const { featurePolicy } = document as { featurePolicy?: Record<'features' | 'allowedFeatures', () => string[]> };
  if (featurePolicy?.features().includes(feature) === true && !featurePolicy.allowedFeatures().includes(feature)) {
    return refuse('CompanionGone', 'The document of Microsoft may not make keys (Permissions-Policy)');
  }
  const abort = new AbortController();
  const leave = (): void => {
    abort.abort();
    window.close();
  };
  // A service worker that stops breaks the line, a companion that is removed loses its id: nobody else closes the window.
  chrome.runtime.connect().onDisconnect.addListener(leave);
  const watch = setInterval(() => {
    if ((chrome.runtime as { id?: string } | undefined)?.id === undefined) leave();
  }, 500);
  const end = setTimeout(leave, longest);
  try {
    const { user, challenge, excludeCredentials, ...rest } = options;
    const publicKey = {
      ...rest,
      user: { ...user, id: toBytes(user.id) },
      challenge: toBytes(challenge),
      excludeCredentials: excludeCredentials.map((entry) => ({ ...entry, id: toBytes(entry.id) })),
    } as PublicKeyCredentialCreationOptions;
    called = performance.now();
    const credential = await navigator.credentials.create({ publicKey, signal: abort.signal });
    if (!(credential instanceof PublicKeyCredential)) return refuse('UnknownError', 'The browser made no key');
    const response = credential.response as AuthenticatorAttestationResponse;
    return {
      ok: true,
      credential: {
        id: toText(credential.rawId),
        clientDataJSON: toText(response.clientDataJSON),
        attestationObject: toText(response.attestationObject),
        transports: response.getTransports(),
        clientExtensionResults: JSON.parse(
          JSON.stringify(credential.getClientExtensionResults()),
        ) as MadeCredential['clientExtensionResults'],
      },
    };
  } catch (error) {
    return error instanceof Error ? refuse(error.name, error.message) : refuse('UnknownError', '');
  } finally {
    clearInterval(watch);
    clearTimeout(end);
  }
}
