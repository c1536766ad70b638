import fc from 'fast-check';
import type { CheckedKey } from '../../keys/check/checked-key.ts';
import type { CreatedCredential } from '../../registration/credential.ts';
import type { CallFailure } from '../../registration/failure.ts';
import type { RegisteredKey } from '../../registration/registered-key.ts';
import { routeNames } from '../../registration/route-name.ts';
import { freshSignIn, otherAccount, plainSignIn } from '../../registration/sign-in-request.ts';
import type { Event } from '../event.ts';

export const key: RegisteredKey = {
  id: 'new',
  name: 'Blue',
  aaguid: null,
  model: null,
  attestation: 'unknown',
  passkeyType: 'unknown',
  created: null,
};
export const credential: CreatedCredential = {
  id: 'AAAA',
  clientDataJSON: 'e30',
  attestationObject: 'attested',
  clientExtensionResults: {},
  aaguid: '',
  model: null,
};
const lifetime = 300_000;

const failure: fc.Arbitrary<CallFailure> = fc.oneof(
  fc.record({
    kind: fc.constant('http' as const),
    status: fc.constantFrom(400, 401, 403, 404, 405, 409, 429, 500, 503, 504),
    errorCode: fc.constant('code'),
    message: fc.constant(''),
    requestId: fc.constant(null),
    claims: fc.constantFrom(null, '{}'),
    retryAfter: fc.constantFrom(null, 1_000),
  }),
  fc.constantFrom<CallFailure>(
    { kind: 'network' },
    { kind: 'timeout' },
    { kind: 'malformed', message: '' },
    { kind: 'no-token', need: 'consent', claims: null, errorCode: '' },
    { kind: 'no-token', need: 'sign-in', claims: null, errorCode: '' },
  ),
);
const route = fc.constantFrom(...routeNames);
const now = fc.integer({ min: 0, max: 2 * lifetime });
const authAge = fc.constantFrom(null, 1_000, 600_000);
export const options = { publicKey: { rp: { id: 'localhost', name: '' } }, deadline: lifetime };

/** An event for the effect that is wanted, or for another one. */
type Make = (wanted: number) => Event;
const stale = fc.boolean();
const answering = (body: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Make> =>
  fc.tuple(body, stale).map(
    ([event, late]) =>
      (wanted) =>
        ({ ...event, effect: late ? wanted - 1 : wanted }) as Event,
  );
const plain = (event: fc.Arbitrary<Event>): fc.Arbitrary<Make> => event.map((made) => () => made);

export const accepted = { verdict: 'accepted', reason: 'fits', source: 'policy' } as const;
export const refused = { verdict: 'refused', reason: 'blocked', source: 'policy' } as const;
export const goodKey: CheckedKey = {
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
const checkedKeys = [
  goodKey,
  { ...goodKey, acceptance: refused },
  { ...goodKey, acceptance: { ...refused, reason: 'policy-disabled' } as const },
  { ...goodKey, userVerified: false },
  { ...goodKey, builtIn: true },
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
const moves: fc.Arbitrary<Make> = fc.oneof(
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
      { type: 'choose-key', id: 'new' },
      { type: 'not-mine' },
      { type: 'tell-registered' },
      { type: 'wrong-account' },
      { type: 'continue' },
      { type: 'lock-later' },
      { type: 'key-removed', id: 'new', left: 0 },
      { type: 'signed-in', same: true },
      { type: 'returned-without-answer' },
    ),
  ),
  plain(fc.constantFrom('', ' Bl', 'Blue').map((keyName) => ({ type: 'edit-name', keyName }) as const)),
  plain(
    fc
      .tuple(fc.constantFrom('begin', 'key-ready', 'other-key', 'register-spare'), fc.boolean(), fc.boolean(), authAge)
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
      .constantFrom('NotAllowedError', 'ConstraintError', 'Nonsense')
      .map((name) => ({ type: 'key-check-failed', failure: { name, message: '', elapsed: 9, timeout: 9 } })),
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
      .constantFrom('NotAllowedError', 'SecurityError', 'InvalidStateError', 'CompanionGone', 'Nonsense')
      .map((name) => ({ type: 'ceremony-failed', failure: { name, message: '', elapsed: 9, timeout: 9 }, now: 0 })),
  ),
  answering(fc.constantFrom(null, 'new').map((methodId) => ({ type: 'saved', methodId, at: 1_000 }))),
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
    fc.constantFrom([key], [key, { ...key, id: 'other' }]).map((keys) => ({ type: 'keys-appeared', keys, at: 1_000 })),
  ),
  answering(fc.option(failure).map((failed) => ({ type: 'watch-ended', failure: failed }))),
  answering(fc.constant({ type: 'sign-in-failed', problem: { code: 'LK-302', facts: {} } })),
);
/** Any events in any order, also answers that come too late. */
export const anyWalk = fc.array(moves, { maxLength: 60 });
