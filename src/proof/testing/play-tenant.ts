import { encodeBase64url } from '../../keys/encoding/base64url.ts';
import type { CallFailure } from '../../registration/failure.ts';
import type { RegisteredKey } from '../../registration/registered-key.ts';
import type { Result } from '../../registration/result.ts';
import { optionsFacts } from '../options-facts.ts';
import type { ProofPorts } from '../proof-ports.ts';

/** Both outcomes, or all, of what nobody could look up. */
export const openQuestions = {
  options: ['answered', 'not-served', 'refused', 'stale-first', 'claims-first', 'unreachable'],
  policy: ['forbidden', 'readable'],
  devices: ['bare', 'details', 'none', 'forbidden'],
  authTime: ['told', 'not-told'],
  authTimeMoves: [true, false],
  route: ['companion', 'hand-off'],
  rpId: ['login.microsoft.com', 'login.microsoftonline.com'],
  extensions: ['captured', 'none'],
  attachment: ['cross-platform', null, 'platform'],
  life: [300_000, 3_600_000],
  timeout: [60_000, 0, 30_000],
  spelling: ['base64url', 'base64', 'unreadable'],
  challenge: [6_922, 200],
  algorithms: [[-7, -257], [-257]],
  excludes: [true, false],
  save: ['stored', 'refused', 'lost-and-stored', 'lost', 'down'],
  lag: [0, 20_000, 90_000],
  removal: ['at-once', 'after-sign-in', 'refused', 'lost', 'lost-and-removed'],
  list: ['answered', 'forbidden'],
  staleSignIn: ['claims', 'forbidden', 'answered'],
  blocked: ['refused', 'stored'],
  keys: [0, 10],
  eleventh: ['refused', 'answered'],
} as const;

export type World = { [Name in keyof typeof openQuestions]: (typeof openQuestions)[Name][number] };

export const http = (status: number, errorCode = 'code', claims: string | null = null): CallFailure => ({
  ...{ kind: 'http', status, errorCode, message: 'Ada Lovelace may not.', requestId: null, claims, retryAfter: null },
});

const failed = (failure: CallFailure): { ok: false; failure: CallFailure } => ({ ok: false, failure });
const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const known = 300;

interface StoredKey extends RegisteredKey {
  listedAt: number;
  ofRun: boolean;
}

/** A tenant of nothing but its answers, with a clock that waits in no time. `lost` cuts every connection. */
export function playTenant(world: World) {
  let now = Date.UTC(2026, 10, 28, 9);
  let made = 0;
  let isFresh = false;
  let provenAt = now;
  /** What `auth_time` says of it. */
  let signedInAt = now;
  let purpose: 'accepted' | 'blocked' = 'accepted';
  const state = { lost: false, keys: [] as StoredKey[] };
  const add = (id: string, name: string, ofRun: boolean): void => {
    const about = {
      aaguid: null,
      model: 'Model',
      attestation: 'unknown',
      passkeyType: 'unknown',
      created: now,
    } as const;
    state.keys.push({ id, name, ...about, listedAt: ofRun ? now + world.lag : 0, ofRun });
  };
  for (let index = 0; index < world.keys; index += 1) add(`old-${index}`, 'Old', false);

  const isStale = (): boolean => now - provenAt > 600_000;
  const answer = <Value>(value: Result<Value, CallFailure>): Promise<Result<Value, CallFailure>> =>
    Promise.resolve(state.lost ? failed({ kind: 'network' }) : value);
  const list = (): Result<RegisteredKey[], CallFailure> =>
    world.list === 'forbidden'
      ? failed(http(403))
      : { ok: true, value: state.keys.filter(({ listedAt }) => listedAt <= now) };

  function optionsRefusal(): CallFailure | null {
    if (isStale() && world.staleSignIn !== 'answered') {
      return world.staleSignIn === 'claims' ? http(401, 'code', claims) : http(403);
    }
    const eleventh = world.keys >= 10 && world.eleventh === 'refused' ? http(400) : null;
    switch (world.options) {
      case 'answered':
        return eleventh;
      case 'not-served':
        return http(405, 'methodNotAllowed');
      case 'refused':
        return http(400);
      case 'unreachable':
        return { kind: 'timeout' };
      case 'stale-first':
        return isFresh ? eleventh : http(403);
      case 'claims-first':
        return isFresh ? eleventh : http(401, 'code', claims);
    }
  }

  function body(): object {
    const bytes = new Uint8Array(48).fill(1);
    const spelt = { base64url: encodeBase64url(bytes), base64: '+/+/+/+/+/+/+w==', unreadable: '!!' }[world.spelling];
    return {
      challengeTimeoutDateTime: new Date(now + world.life).toISOString(),
      publicKey: {
        rp: { id: world.rpId, name: 'Microsoft' },
        user: { id: spelt, name: 'ada@contoso.example', displayName: 'Ada Lovelace' },
        challenge: 'A'.repeat(world.challenge),
        pubKeyCredParams: world.algorithms.map((alg) => ({ type: 'public-key', alg })),
        timeout: world.timeout,
        excludeCredentials: world.excludes ? state.keys.map(() => ({ type: 'public-key', id: spelt })) : [],
        authenticatorSelection: { authenticatorAttachment: world.attachment },
        ...(world.extensions === 'none'
          ? {}
          : {
              extensions: {
                hmacCreateSecret: true,
                enforceCredentialProtectionPolicy: true,
                credentialProtectionPolicy: 'userVerificationOptional',
              },
            }),
      },
    };
  }

  const ports: ProofPorts = {
    look: async () => {
      const devices = {
        bare: { ok: true, value: 'without-details' },
        details: { ok: true, value: 'with-details' },
        none: { ok: true, value: 'none' },
        forbidden: failed(http(403)),
      } as const;
      return {
        keys: await answer(list()),
        policy: await answer(world.policy === 'readable' ? { ok: true, value: null } : failed(http(403))),
        devices: await answer(devices[world.devices]),
        authTime: world.authTime === 'told' ? signedInAt : null,
      };
    },
    askOptions: () => {
      const refusal = optionsRefusal();
      if (refusal !== null) return answer(failed(refusal));
      const facts = optionsFacts(body(), now);
      const options = { publicKey: { rp: { id: world.rpId, name: '' } }, deadline: now + known * 1_000 };
      return answer({ ok: true, value: { facts, options, route: world.route, ownRpId: null } });
    },
    createCredential: () => {
      made += 1;
      const credential = {
        ...{ id: `made-${made}`, clientDataJSON: 'secret-client-data', attestationObject: 'secret-attestation' },
        ...{ clientExtensionResults: {}, aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a', model: 'Model' },
      };
      return Promise.resolve({ ok: true, value: credential });
    },
    keys: {
      list: () => answer(list()),
      isCredential: (methodId, credentialId) => methodId === credentialId,
      mayDelete: () => Promise.resolve(true),
      create: (credential, name) => {
        if (state.lost) return Promise.resolve(failed({ kind: 'network' }));
        const saving = purpose === 'blocked' && world.blocked === 'refused' ? 'refused' : world.save;
        if (saving === 'refused') return Promise.resolve(failed(http(400)));
        if (saving === 'down') return Promise.resolve(failed(http(503)));
        if (saving === 'lost') return Promise.resolve(failed({ kind: 'network' }));
        add(credential.id, name, true);
        if (saving === 'lost-and-stored') return Promise.resolve(failed({ kind: 'network' }));
        return Promise.resolve({ ok: true, value: { id: credential.id } });
      },
      delete: (id) => {
        if (state.lost || world.removal === 'lost') return Promise.resolve(failed({ kind: 'network' }));
        if (world.removal === 'refused') return Promise.resolve(failed(http(400)));
        if (world.removal === 'after-sign-in' && !isFresh) return Promise.resolve(failed(http(403)));
        state.keys = state.keys.filter((key) => key.id !== id);
        return Promise.resolve(
          world.removal === 'lost-and-removed' ? failed({ kind: 'timeout' }) : { ok: true, value: null },
        );
      },
    },
    openSecurityInfo: () => add('made-there', 'Theirs', true),
    // The page is left: nothing comes back to it.
    signIn: () => new Promise(() => undefined),
    authAge: () => (isFresh ? now - provenAt : null),
    clock: {
      monotonic: () => now,
      now: () => now,
      sleep: async (milliseconds, signal) => {
        await Promise.resolve();
        if (signal.aborted) throw new Error('aborted');
        now += milliseconds;
      },
    },
  };

  return {
    ports,
    state,
    now: () => now,
    wait: (milliseconds: number) => (now += milliseconds),
    /** Of the keys that this run made, those that stand. */
    standing: () => state.keys.filter(({ ofRun }) => ofRun),
    useBlockedKey: () => (purpose = 'blocked'),
    /** The person came back from Microsoft's page with a fresh proof. */
    signIn() {
      now += 1_000;
      isFresh = true;
      provenAt = now;
      if (world.authTimeMoves) signedInAt = now;
      return { authTime: world.authTime === 'told' ? signedInAt : null };
    },
  };
}

export type PlayedTenant = ReturnType<typeof playTenant>;
