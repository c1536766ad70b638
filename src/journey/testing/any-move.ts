import fc from 'fast-check';
import type { CreatedCredential, CreationOptions } from '../../registration/credential.ts';
import type { CallFailure } from '../../registration/failure.ts';
import type { RegisteredKey } from '../../registration/registered-key.ts';
import { routeNames } from '../../registration/route-name.ts';
import { freshSignIn, otherAccount, plainSignIn } from '../../registration/sign-in-request.ts';
import type { CheckedKey } from '../../keys/check/checked-key.ts';
import { problemOfSignIn } from '../../support/problem-of-sign-in.ts';
import type { Event } from '../event.ts';

/** What is told to the journey by the person, their key and Microsoft. */
export interface World {
  key: RegisteredKey;
  credential: CreatedCredential;
  checked: CheckedKey;
  options: CreationOptions;
  /** Wherever somebody may say anything: error codes, sentences. */
  words: fc.Arbitrary<string>;
  claims: string;
  requestId: string | null;
}

const lifetime = 300_000;
export const accepted = { verdict: 'accepted', reason: 'fits', source: 'policy' } as const;
const refused = { verdict: 'refused', reason: 'blocked', source: 'policy' } as const;

const goodKey: CheckedKey = {
  ...{
    aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a',
    kind: 'security-key',
    model: 'Model',
    maker: null,
    onMicrosoftsList: true,
    format: 'packed',
  },
  ...{ certified: true, transports: ['usb'], userVerified: true, builtIn: false, synced: false },
  ...{ hmacSecret: true, protection: null, unlocks: { answer: 'yes', reason: 'security-key' }, acceptance: accepted },
};

/** One in which nobody says anything of their own. */
export const plainWorld: World = {
  key: {
    ...{ id: 'new', name: 'Blue', aaguid: null, model: null, attestation: 'unknown', passkeyType: 'unknown' },
    created: null,
  },
  credential: {
    ...{ id: 'AAAA', clientDataJSON: 'e30', attestationObject: 'attested', clientExtensionResults: {}, aaguid: '' },
    model: null,
  },
  checked: goodKey,
  options: { publicKey: { rp: { id: 'localhost', name: '' } }, deadline: lifetime },
  words: fc.constant(''),
  claims: '{}',
  requestId: null,
};

/** An event for the effect that is wanted, or for another one. */
export type Make = (wanted: number) => Event;
const stale = fc.boolean();
const answering = (body: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Make> =>
  fc.tuple(body, stale).map(
    ([event, late]) =>
      (wanted) =>
        ({ ...event, effect: late ? wanted - 1 : wanted }) as Event,
  );
const plain = (event: fc.Arbitrary<Event>): fc.Arbitrary<Make> => event.map((made) => () => made);

const route = fc.constantFrom(...routeNames);
const now = fc.integer({ min: 0, max: 2 * lifetime });
const authAge = fc.constantFrom(null, 1_000, 600_000);

/** @returns whatever can happen; in a row of them, most of it at the wrong time */
export function anyMove({ key, credential, checked, options, words, claims, requestId }: World): fc.Arbitrary<Make> {
  const failure: fc.Arbitrary<CallFailure> = fc.oneof(
    fc.record({
      kind: fc.constant('http' as const),
      status: fc.constantFrom(400, 401, 403, 404, 405, 409, 429, 500, 503, 504),
      errorCode: words,
      message: words,
      requestId: fc.constant(requestId),
      claims: fc.constantFrom(null, claims),
      retryAfter: fc.constantFrom(null, 1_000),
    }),
    fc.constantFrom<CallFailure>({ kind: 'network' }, { kind: 'timeout' }),
    words.map((message) => ({ kind: 'malformed', message }) as const),
    fc
      .tuple(fc.constantFrom('consent' as const, 'sign-in' as const), words)
      .map(([need, errorCode]) => ({ kind: 'no-token', need, claims: null, errorCode }) as const),
  );
  const checkedKeys = [
    checked,
    { ...checked, acceptance: refused },
    { ...checked, acceptance: { ...refused, reason: 'policy-disabled' } as const },
    { ...checked, userVerified: false },
    { ...checked, builtIn: true },
  ];
  const look = fc.record({
    keys: fc.constantFrom(null, []),
    stop: fc.constantFrom(null, 'LK-313' as const, 'LK-410' as const),
    caution: fc.constantFrom(null, 'LK-409' as const),
    warnings: fc.subarray(['guest' as const, 'many-keys' as const]),
    acceptance: fc.constantFrom(null, accepted, refused),
    route,
    permitted: fc.boolean(),
  });
  return fc.oneof(
    plain(
      fc.constantFrom<Event>(
        { type: 'try-again' },
        { type: 'go-on' },
        { type: 'cancel' },
        { type: 'check-key' },
        { type: 'drop-check' },
        { type: 'check-key-first' },
        { type: 'start-over' },
        { type: 'choose-hand-off' },
        { type: 'choose-key', id: key.id },
        { type: 'not-mine' },
        { type: 'tell-registered' },
        { type: 'wrong-account' },
        { type: 'continue' },
        { type: 'lock-later' },
        { type: 'key-removed', id: key.id, left: 0 },
        { type: 'signed-in', same: true },
        { type: 'returned-without-answer' },
      ),
    ),
    plain(fc.constantFrom('', ' Bl', key.name).map((keyName) => ({ type: 'edit-name', keyName }) as const)),
    plain(
      fc
        .tuple(
          fc.constantFrom('begin', 'key-ready', 'other-key', 'register-spare'),
          fc.boolean(),
          fc.boolean(),
          authAge,
        )
        .map(([type, signedIn, checkFirst, age]) => ({ type, signedIn, checkFirst, authAge: age })),
    ),
    plain(
      fc.constantFrom(plainSignIn, freshSignIn, otherAccount).map((request) => ({ type: 'sign-in', request }) as const),
    ),
    plain(fc.tuple(now, authAge).map(([at, age]) => ({ type: 'register', now: at, authAge: age }) as const)),
    plain(now.map((at) => ({ type: 'register-anyway', now: at }) as const)),
    plain(now.map((at) => ({ type: 'save-again', now: at }) as const)),
    plain(now.map((at) => ({ type: 'open-security-info', now: at }) as const)),
    plain(
      fc
        .constantFrom('start' as const, 'key' as const, 'sign-in' as const, 'account' as const)
        .map((to) => ({ type: 'navigated', to }) as const),
    ),
    answering(fc.constantFrom(...checkedKeys).map((checked) => ({ type: 'key-checked', key: checked }))),
    answering(
      fc
        .tuple(fc.oneof(fc.constantFrom('NotAllowedError', 'ConstraintError', 'Nonsense'), words), words)
        .map(([name, message]) => ({ type: 'key-check-failed', failure: { name, message, elapsed: 9, timeout: 9 } })),
    ),
    answering(look.map((found) => ({ type: 'look-done', look: found }))),
    answering(failure.map((failed) => ({ type: 'look-failed', failure: failed }))),
    answering(fc.constantFrom({ type: 'lock-waiting' }, { type: 'options-spent' }, { type: 'save-checking' })),
    answering(now.map((at) => ({ type: 'lock-taken', now: at }))),
    answering(route.map((chosen) => ({ type: 'options-received', options, route: chosen }))),
    answering(
      fc.tuple(failure, authAge).map(([failed, age]) => ({ type: 'options-refused', failure: failed, authAge: age })),
    ),
    answering(fc.constant({ type: 'credential-created', credential })),
    answering(
      fc
        .tuple(
          fc.oneof(
            fc.constantFrom('NotAllowedError', 'SecurityError', 'InvalidStateError', 'CompanionGone', 'Nonsense'),
            words,
          ),
          words,
        )
        .map(([name, message]) => ({
          ...{ type: 'ceremony-failed', failure: { name, message, elapsed: 9, timeout: 9 }, now: 0 },
        })),
    ),
    answering(fc.constantFrom(null, key.id).map((methodId) => ({ type: 'saved', methodId, at: 1_000 }))),
    answering(
      fc.tuple(failure, now).map(([failed, at]) => ({
        ...{ type: 'save-failed', failure: failed, stored: at % 2 === 0 ? false : null },
        answeredAt: at,
      })),
    ),
    answering(fc.constant({ type: 'not-saved' })),
    answering(failure.map((failed) => ({ type: 'find-failed', failure: failed }))),
    answering(fc.constantFrom(null, key).map((read) => ({ type: 'key-read', key: read }))),
    answering(fc.constant({ type: 'baseline-read', keys: [] })),
    answering(failure.map((failed) => ({ type: 'baseline-failed', failure: failed }))),
    answering(
      fc
        .constantFrom([key], [key, { ...key, id: 'other' }])
        .map((keys) => ({ type: 'keys-appeared', keys, at: 1_000 })),
    ),
    answering(fc.option(failure).map((failed) => ({ type: 'watch-ended', failure: failed }))),
    answering(
      fc.tuple(words, words).map(([errorCode, message]) => ({
        type: 'sign-in-failed',
        problem: problemOfSignIn({ errorCode, message, correlationId: requestId ?? undefined }),
      })),
    ),
  );
}

/** Any events in any order, also answers that come too late. */
export const anyWalk = fc.array(anyMove(plainWorld), { maxLength: 60 });
