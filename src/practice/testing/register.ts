import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { decodeBase64url, encodeBase64url } from '../../keys/encoding/base64url.ts';
import type { PracticeClient } from './practice-client.ts';

export interface OptionsAnswer {
  challengeTimeoutDateTime: string;
  publicKey: {
    rp: { id: string; name: string };
    user: { id: string; name: string; displayName: string };
    challenge: string;
    pubKeyCredParams: { type: 'public-key'; alg: number }[];
    timeout: number;
    excludeCredentials: { id: string; type: string; transports: string[] }[];
    authenticatorSelection: {
      authenticatorAttachment: string | null;
      requireResidentKey: boolean;
      userVerification: 'required';
    };
    extensions: Record<string, unknown>;
  };
}

/** Reads bytes in any of the three ways; a test may, it knows that the ids are not ambiguous. */
export function canonical(text: string): string {
  const plain = text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const isCanonical = (candidate: string) => {
    if (candidate.length % 4 === 1) return false;
    try {
      return encodeBase64url(decodeBase64url(candidate)) === candidate;
    } catch {
      return false;
    }
  };
  return isCanonical(plain) ? plain : plain.slice(0, -1);
}

/** Graph's options as the app hands them to an authenticator (K2). */
export function forAuthenticator({ publicKey }: OptionsAnswer): PublicKeyCredentialCreationOptionsJSON {
  const { enforceCredentialProtectionPolicy, ...extensions } = publicKey.extensions;
  if (enforceCredentialProtectionPolicy === undefined && Object.keys(extensions).length > 0)
    throw new Error('not the captured shape');
  return {
    ...publicKey,
    timeout: publicKey.timeout === 0 ? 120_000 : publicKey.timeout,
    challenge: canonical(publicKey.challenge),
    user: { ...publicKey.user, id: canonical(publicKey.user.id) },
    excludeCredentials: publicKey.excludeCredentials.map(({ id }) => ({ type: 'public-key', id: canonical(id) })),
    authenticatorSelection: { ...publicKey.authenticatorSelection, authenticatorAttachment: 'cross-platform' },
    extensions,
  };
}

/** What is posted (K3). */
export const saveBody = (credential: RegistrationResponseJSON, displayName = 'Blue key') => ({
  displayName,
  publicKeyCredential: {
    id: credential.id,
    response: {
      clientDataJSON: credential.response.clientDataJSON,
      attestationObject: credential.response.attestationObject,
    },
    clientExtensionResults: {},
  },
});

export const methods = '/me/authentication/fido2Methods';

export async function makeCredential(client: PracticeClient, token: string): Promise<RegistrationResponseJSON> {
  const answer = await client.graph(token, 'GET', `${methods}/creationOptions`);
  if (answer.status !== 200) throw new Error(`creationOptions answered ${answer.status}`);
  return client.key.create(forAuthenticator((await answer.json()) as OptionsAnswer), {
    origin: client.deps.rp.origins[0] ?? '',
  });
}
