import { encodeCBOR, type CBORType } from '@levischuck/tiny-cbor';
import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { encodeBase64url } from '../keys/encoding/base64url.ts';
import { randomBytes } from './base64.ts';
import { es256 } from './certificate.ts';
import { ecdsaSignature } from './der.ts';
import { makeAttestationChain } from './pretend-key/attestation-chain.ts';
import { authenticatorData } from './pretend-key/made-authenticator-data.ts';
import type { PretendKeySettings, PretendKeyState } from './pretend-key/pretend-key-state.ts';
import { refuseToCreate } from './pretend-key/refuse-to-create.ts';
import type { TenantDeps } from './tenant-deps.ts';

export type { PretendKeySettings } from './pretend-key/pretend-key-state.ts';

/** A security key made of software, for those who have none at hand. It opens no account and no PC. */
export interface PretendKey {
  /**
   * Does what `navigator.credentials.create` does with a key that is in the person's hand.
   * @param options in WebAuthn's JSON form, base64url throughout
   * @param context the origin of the page that asks, a signal that takes the key away, and whether it is another key of the same
   * make, which holds nothing of the first
   * @throws {DOMException} with the name that a browser would use; the signal's reason when it aborts
   */
  create(
    options: PublicKeyCredentialCreationOptionsJSON,
    context: { readonly origin: string; readonly signal?: AbortSignal; readonly another?: boolean },
  ): Promise<RegistrationResponseJSON>;
  settings(): PretendKeySettings;
  /** Changes some of its settings, for all tabs. */
  set(changes: Partial<PretendKeySettings>): Promise<void>;
}

type Attestation = readonly [format: string, statement: ReadonlyMap<string, CBORType>];

/** WebAuthn 8.2 and 8.7: how the new credential is vouched for. */
async function attest(
  state: PretendKeyState,
  signed: Uint8Array<ArrayBuffer>,
  credentialKey: CryptoKey,
  now: number,
): Promise<Attestation> {
  const { aaguid, format } = state.settings;
  if (format === 'none') return ['none', new Map()];
  const sign = async (key: CryptoKey) => ecdsaSignature(new Uint8Array(await crypto.subtle.sign(es256, key, signed)));
  if (format === 'packed-self')
    return [
      'packed',
      new Map<string, CBORType>([
        ['alg', -7],
        ['sig', await sign(credentialKey)],
      ]),
    ];
  if (state.attestation?.aaguid !== aaguid) state.attestation = await makeAttestationChain(aaguid, now);
  const { leaf, leafKey } = state.attestation;
  const key = await crypto.subtle.importKey('jwk', leafKey as JsonWebKey, es256, false, ['sign']);
  const certificate = Uint8Array.from(atob(leaf), (character) => character.charCodeAt(0));
  return [
    'packed',
    new Map<string, CBORType>([
      ['alg', -7],
      ['sig', await sign(key)],
      ['x5c', [certificate]],
    ]),
  ];
}

/** What a key answers to the extensions that Windows and Entra ask for. */
function extensionOutputs(options: PublicKeyCredentialCreationOptionsJSON): Map<string, CBORType> {
  const wanted = (options.extensions ?? {}) as Record<string, unknown>;
  const levels = [
    'userVerificationOptional',
    'userVerificationOptionalWithCredentialIDList',
    'userVerificationRequired',
  ];
  const level = levels.indexOf(String(wanted['credentialProtectionPolicy'])) + 1;
  const outputs = new Map<string, CBORType>();
  // CTAP's canonical order: the shorter name first.
  if (level > 0) outputs.set('credProtect', level);
  if (wanted['hmacCreateSecret'] === true) outputs.set('hmac-secret', true);
  return outputs;
}

/** @param deps what it holds lives in the tenant's store, so that it survives a reload */
export function createPretendKey({ store, clock }: Pick<TenantDeps, 'store' | 'clock'>): PretendKey {
  return {
    settings: () => store.read().pretendKey.settings,
    set: (changes) =>
      store.update(({ pretendKey }) => {
        Object.assign(pretendKey.settings, changes);
      }),
    async create(options, { origin, signal, another = false }) {
      signal?.throwIfAborted();
      await Promise.race([clock.wait(store.read().pretendKey.settings.touchAfter), aborted(signal)]);
      return store.update(async ({ pretendKey }) => {
        signal?.throwIfAborted();
        const rpId = options.rp.id ?? new URL(origin).hostname;
        refuseToCreate(options, rpId, origin, another ? { ...pretendKey, credentials: [] } : pretendKey);
        const { settings } = pretendKey;
        const credentialId = randomBytes(32);
        const keys = await crypto.subtle.generateKey(es256, true, ['sign', 'verify']);
        const clientData = new TextEncoder().encode(
          JSON.stringify({ type: 'webauthn.create', challenge: options.challenge, origin, crossOrigin: false }),
        );
        const authData = await authenticatorData({
          rpId,
          aaguid: settings.aaguid,
          credentialId,
          publicKey: await crypto.subtle.exportKey('jwk', keys.publicKey),
          userVerified: settings.userVerification,
          synced: settings.synced,
          extensions: extensionOutputs(options),
        });
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', clientData));
        const [format, statement] = await attest(
          pretendKey,
          new Uint8Array([...authData, ...hash]),
          keys.privateKey,
          clock.now(),
        );
        const attestationObject = encodeCBOR(
          new Map<string, CBORType>([
            ['fmt', format],
            ['attStmt', new Map(statement)],
            ['authData', authData],
          ]),
        );
        const id = encodeBase64url(credentialId);
        pretendKey.credentials.push({ id, rpId });
        return {
          id,
          rawId: id,
          type: 'public-key',
          authenticatorAttachment: 'cross-platform',
          response: {
            clientDataJSON: encodeBase64url(clientData),
            attestationObject: encodeBase64url(attestationObject),
            transports: ['usb'],
          },
          clientExtensionResults: {},
        };
      });
    },
  };
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener(
      'abort',
      () => {
        reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
      },
      { once: true },
    );
  });
}
