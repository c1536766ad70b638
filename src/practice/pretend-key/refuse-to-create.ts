import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import type { PretendKeyState } from './pretend-key-state.ts';

/** In the words that a browser uses, as far as they matter to anybody. */
const messages: Record<NonNullable<PretendKeyState['settings']['error']> | 'SecurityError', string> = {
  NotAllowedError: 'The operation either timed out or was not allowed.',
  InvalidStateError:
    'The user attempted to register an authenticator that contains one of the credentials already registered.',
  ConstraintError: 'The authenticator cannot do what the options ask for.',
  NotSupportedError: 'The options ask for something that is not supported.',
  UnknownError: 'The authenticator could not process the request.',
  SecurityError: 'The relying party ID is not a registrable domain suffix of, nor equal to the current domain.',
};

const refuse = (name: keyof typeof messages): never => {
  throw new DOMException(messages[name], name);
};

/**
 * What a browser and a key check before a credential is made, in their order.
 * @throws {DOMException}
 */
export function refuseToCreate(
  options: PublicKeyCredentialCreationOptionsJSON,
  rpId: string,
  origin: string,
  { settings, credentials }: PretendKeyState,
): void {
  const { hostname } = new URL(origin);
  if (hostname !== rpId && !hostname.endsWith(`.${rpId}`)) refuse('SecurityError');
  if (!options.pubKeyCredParams.some(({ alg }) => alg === -7)) refuse('NotSupportedError');
  const extensions = (options.extensions ?? {}) as Record<string, unknown>;
  const policy = extensions['credentialProtectionPolicy'];
  // Chromium refuses the very pair that Graph sends.
  if (
    extensions['enforceCredentialProtectionPolicy'] === true &&
    (policy === undefined || policy === 'userVerificationOptional')
  )
    refuse('NotSupportedError');
  if (settings.error !== null) refuse(settings.error);
  const excluded = new Set(options.excludeCredentials?.map(({ id }) => id));
  if (credentials.some((held) => held.rpId === rpId && excluded.has(held.id))) refuse('InvalidStateError');
  if (options.authenticatorSelection?.userVerification === 'required' && !settings.userVerification)
    refuse('ConstraintError');
}
