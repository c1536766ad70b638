import { verifyRegistrationResponse, type VerifiedRegistrationResponse } from '@simplewebauthn/server';
import {
  convertCertBufferToPEM,
  decodeAttestationObject,
  isoUint8Array,
  validateCertificatePath,
} from '@simplewebauthn/server/helpers';
import { decodeBase64url } from '../keys/encoding/base64url.ts';
import { toUrlToken } from './base64.ts';
import type { Person } from './people.ts';
import { modelOf } from './model-of.ts';
import type { Scenario } from './scenarios.ts';
import { keysOf, type StoredKey, type TenantState } from './tenant-state.ts';

/** Where keys of the tenant are made: the RP ID, and the only origins that may have asked for one. */
export interface RelyingParty {
  readonly id: string;
  readonly origins: readonly string[];
}

/** Why a key was not let in. */
export type KeyRefusal =
  | 'limit'
  | 'duplicate'
  | 'challenge-unknown'
  | 'challenge-over'
  | 'not-verified'
  | 'model-not-accepted'
  | 'attestation-not-trusted';

export class KeyRefused extends Error {
  readonly reason: KeyRefusal;

  constructor(reason: KeyRefusal, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** What a browser made, as base64url. */
export interface NewCredential {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
  readonly displayName: string | null;
}

/** @throws {KeyRefused} where the person has as many keys as the tenant lets anybody have */
export function refuseBeyondLimit(state: TenantState, who: Person, { proof: { mostKeys } }: Scenario): void {
  if (keysOf(state, who.name).length >= mostKeys) throw new KeyRefused('limit', `A person can have ${mostKeys} keys.`);
}

function challengeIn(clientDataJSON: string): string {
  try {
    const data = JSON.parse(new TextDecoder().decode(decodeBase64url(clientDataJSON))) as { challenge?: unknown };
    return typeof data.challenge === 'string' ? data.challenge : '';
  } catch {
    throw new KeyRefused('not-verified', 'clientDataJSON is not JSON.');
  }
}

async function verify(
  credential: NewCredential,
  challenge: string,
  rp: RelyingParty,
): Promise<NonNullable<VerifiedRegistrationResponse['registrationInfo']>> {
  const { id, clientDataJSON, attestationObject } = credential;
  let outcome: VerifiedRegistrationResponse;
  try {
    outcome = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: [...rp.origins],
      expectedRPID: rp.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: [-7, -257],
    });
  } catch (cause) {
    throw new KeyRefused('not-verified', cause instanceof Error ? cause.message : 'The attestation does not verify.');
  }
  if (!outcome.verified) throw new KeyRefused('not-verified', 'The signature of the attestation does not verify.');
  if (outcome.registrationInfo.credential.id !== id)
    throw new KeyRefused('not-verified', 'The id is not that of the credential in the attestation.');
  return outcome.registrationInfo;
}

function certificateChain(attestationObject: string): Uint8Array<ArrayBuffer>[] {
  const chain = decodeAttestationObject(decodeBase64url(attestationObject)).get('attStmt').get('x5c') ?? [];
  return chain.map((certificate) => new Uint8Array(certificate));
}

/** Whether the chain ends at the one attestation root that this tenant trusts: that of the pretend key. */
async function isTrusted(state: TenantState, chain: readonly Uint8Array<ArrayBuffer>[]): Promise<boolean> {
  const root = state.pretendKey.attestation?.root;
  if (chain.length === 0 || root === undefined) return false;
  try {
    const anchor = Uint8Array.from(atob(root), (character) => character.charCodeAt(0));
    return await validateCertificatePath(chain.map(convertCertBufferToPEM), [convertCertBufferToPEM(anchor)]);
  } catch {
    return false;
  }
}

/** From then on a scenario of the proof plays that other models are blocked. */
const firstKeyCame = 'first key came';

const thumbprint = async (certificate: Uint8Array<ArrayBuffer>): Promise<string> =>
  isoUint8Array.toHex(new Uint8Array(await crypto.subtle.digest('SHA-1', certificate)));

/**
 * Registers a credential for a person after everything that Entra checks: the limit, a challenge of ours that is
 * unused and not over, origin, RP ID, user verification, attestation, and the policy on models.
 * @throws {KeyRefused} and then nothing has changed
 */
export async function registerKey(
  state: TenantState,
  scenario: Scenario,
  who: Person,
  credential: NewCredential,
  rp: RelyingParty,
  now: number,
): Promise<StoredKey> {
  const held = keysOf(state, who.name);
  if (Object.values(state.keys).some((keys) => keys?.some(({ credentialId }) => credentialId === credential.id)))
    throw new KeyRefused('duplicate', 'This credential is registered already.');
  refuseBeyondLimit(state, who, scenario);
  const value = challengeIn(credential.clientDataJSON);
  const challenge = state.challenges.find((issued) => issued.person === who.name && issued.value === value);
  if (challenge === undefined)
    throw new KeyRefused('challenge-unknown', 'The challenge was used before, or never issued.');
  if (challenge.expiresAt <= now) throw new KeyRefused('challenge-over', 'The challenge has expired.');

  const verified = await verify(credential, value, rp);
  const chain = certificateChain(credential.attestationObject);
  const trusted = await isTrusted(state, chain);
  const isLater = state.faultsShown.includes(firstKeyCame);
  if (scenario.acceptedKeys === 'another-model' || (scenario.proof.laterKeys === 'refused' && isLater))
    throw new KeyRefused('model-not-accepted', `The policy does not accept keys with the AAGUID ${verified.aaguid}.`);
  if (scenario.acceptedKeys === 'attested' && !trusted)
    throw new KeyRefused('attestation-not-trusted', 'The policy asks for an attestation that can be trusted.');

  const model = modelOf(verified.aaguid);
  const key: StoredKey = {
    id: toUrlToken(decodeBase64url(credential.id)),
    credentialId: credential.id,
    displayName: credential.displayName ?? model,
    createdAt: now,
    listedAt: now + scenario.listLag,
    aaGuid: verified.aaguid,
    model,
    attestationCertificates: await Promise.all(chain.map(thumbprint)),
    attestationLevel: trusted ? 'attested' : 'notAttested',
    passkeyType: verified.credentialDeviceType === 'multiDevice' ? 'synced' : 'deviceBound',
    transports: ['usb'],
  };
  state.challenges = state.challenges.filter((issued) => issued !== challenge);
  held.push(key);
  if (!isLater) state.faultsShown.push(firstKeyCame);
  return key;
}
