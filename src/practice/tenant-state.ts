import { encodeBase64url } from '../keys/encoding/base64url.ts';
import { randomBytes, toUrlToken } from './base64.ts';
import { modelOf } from './model-of.ts';
import { everybody, type Person, type PersonName } from './people.ts';
import type { RoleAssignment } from './people/roles.ts';
import type { PretendKeyState } from './pretend-key/pretend-key-state.ts';
import { freshPretendKey } from './pretend-key/pretend-key-state.ts';
import type { Scenario } from './scenarios.ts';

/** Which organisation and which app registrations the tenant answers for. */
export interface Directory {
  readonly tenantId: string;
  readonly clientId: string;
  /** The app of the helpdesk's room, where there is one. */
  readonly helpdeskClientId?: string;
  /** The app of the administrator's page, where there is one. */
  readonly setupClientId?: string;
}

/** A security key as the tenant keeps it. Times are milliseconds since 1970. */
export interface StoredKey {
  /** Graph's id of the method: the credential id as a UrlToken. */
  id: string;
  /** Canonical base64url. */
  credentialId: string;
  displayName: string;
  createdAt: number;
  /** From when on the list shows it. */
  listedAt: number;
  aaGuid: string;
  model: string;
  /** SHA-1 thumbprints, as Graph gives them. */
  attestationCertificates: string[];
  attestationLevel: 'attested' | 'notAttested';
  passkeyType: 'deviceBound' | 'synced';
  transports: string[];
}

export interface Challenge {
  person: PersonName;
  /** Canonical base64url of the bytes that the authenticator signs. */
  value: string;
  expiresAt: number;
}

/** One sign-in of one person: what tokens say about it comes from here. */
export interface Session {
  person: PersonName;
  signedInAt: number;
  /** The person was made to prove it again (`prompt=login`). */
  fresh: boolean;
  /** Authentication contexts that the sign-in satisfied (`acrs`). */
  contexts: string[];
  /** What the person's tokens say of roles: those that were active at the sign-in. */
  roles: RoleAssignment[];
  /** Somebody revoked it: its refresh tokens are worth nothing any more. */
  revoked: boolean;
}

export interface AuthorizationCode {
  session: string;
  clientId: string;
  redirectUri: string;
  codeChallenge: string;
  nonce: string | null;
  scopes: string[];
  /** The client declared that it understands claims challenges. */
  capabilities: string[];
  expiresAt: number;
}

export interface AccessPass {
  id: string;
  createdAt: number;
  startsAt: number;
  lifetimeInMinutes: number;
  isUsableOnce: boolean;
  /** Somebody signed in with it. */
  used: boolean;
}

/** Everything that the practice tenant remembers. Plain JSON, so that a browser's storage can hold it. */
export interface TenantState {
  version: 2;
  directory: Directory;
  /** Private RSA key (JWK) that signs its tokens; made with the first token. */
  signingKey: Record<string, unknown> | null;
  /** By the name of the person; who is missing has none. */
  keys: Partial<Record<string, StoredKey[]>>;
  accessPasses: Partial<Record<string, AccessPass>>;
  challenges: Challenge[];
  sessions: Record<string, Session>;
  codes: Record<string, AuthorizationCode>;
  refreshTokens: Record<string, { session: string; clientId: string; expiresAt: number }>;
  /** Which one-time faults of the scenario have happened, by name. */
  faultsShown: string[];
  pretendKey: PretendKeyState;
}

const virtualKey = '01020304-0506-0708-0102-030405060708';

/** What is registered like a key and is none: a passkey on a phone, one in a password manager. */
const otherPasskeys: readonly Pick<StoredKey, 'aaGuid' | 'passkeyType' | 'transports'>[] = [
  { aaGuid: '90a3ccdf-635c-4729-a248-9b709135078f', passkeyType: 'deviceBound', transports: ['hybrid', 'internal'] },
  { aaGuid: 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4', passkeyType: 'synced', transports: ['hybrid', 'internal'] },
];

function seededKey(number: number, now: number): StoredKey {
  const credential = randomBytes(16);
  const createdAt = now - number * 24 * 60 * 60_000;
  return {
    id: toUrlToken(credential),
    credentialId: encodeBase64url(credential),
    displayName: `Practice key ${number}`,
    createdAt,
    listedAt: createdAt,
    aaGuid: virtualKey,
    model: modelOf(virtualKey),
    attestationCertificates: [],
    attestationLevel: 'notAttested',
    passkeyType: 'deviceBound',
    transports: ['usb'],
  };
}

function seededKeys(who: Person, now: number): StoredKey[] {
  return Array.from({ length: who.keys }, (_, index) => {
    const key = seededKey(index + 1, now);
    const other = otherPasskeys[index - (who.keys - who.otherPasskeys)];
    return other === undefined
      ? key
      : { ...key, ...other, displayName: `Practice passkey ${index + 1}`, model: modelOf(other.aaGuid) };
  });
}

const anHour = 60 * 60_000;

const seededPass = ({ pass }: Person, now: number): AccessPass => ({
  id: crypto.randomUUID(),
  createdAt: now - (pass === 'expired' ? 24 * anHour : anHour),
  startsAt: now - (pass === 'expired' ? 24 * anHour : anHour),
  lifetimeInMinutes: 480,
  isUsableOnce: pass === 'used',
  used: pass === 'used',
});

/** The tenant before anybody signed in. */
export function initialState(scenario: Scenario, directory: Directory, rpId: string, now: number): TenantState {
  const keys: TenantState['keys'] = Object.fromEntries(
    everybody.filter((who) => who.keys > 0).map((who) => [who.name, seededKeys(who, now)]),
  );
  const pretendKey = freshPretendKey();
  if (scenario.playsWithPretendKey) {
    const held = { ...seededKey(1, now), aaGuid: pretendKey.settings.aaguid, model: 'Practice pretend key' };
    keys[scenario.person] = [held];
    pretendKey.credentials.push({ id: held.credentialId, rpId });
  }
  return {
    version: 2,
    directory,
    signingKey: null,
    keys,
    accessPasses: Object.fromEntries(
      everybody.filter(({ pass }) => pass !== 'none').map((who) => [who.name, seededPass(who, now)]),
    ),
    challenges: [],
    sessions: {},
    codes: {},
    refreshTokens: {},
    faultsShown: [],
    pretendKey,
  };
}

/** The keys that the tenant holds for somebody: to read, and to alter in place. */
export const keysOf = (state: TenantState, name: PersonName): StoredKey[] => (state.keys[name] ??= []);

/** Whether the pretend key takes a real one's place: as the person chose, else as the scenario has it. */
export function playsWithPretendKey({ pretendKey }: TenantState, scenario: Scenario): boolean {
  return pretendKey.inUse ?? scenario.playsWithPretendKey;
}
