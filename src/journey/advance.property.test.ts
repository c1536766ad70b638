import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import type { Advance } from './moves.ts';
import type { CreatedCredential } from '../registration/credential.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import { checkFault, needsAnotherKey } from '../keys/check/check-fault.ts';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import { resume } from './resume.ts';
import { routeNames } from '../registration/route-name.ts';
import { freshSignIn, otherAccount, plainSignIn } from '../registration/sign-in-request.ts';
import { firstStep, standing, type Step } from './step.ts';
import { parseStep } from './stored-step.ts';
import { nobody } from './testing/every-step.ts';

const key: RegisteredKey = {
  id: 'new',
  name: 'Blue',
  aaguid: null,
  model: null,
  attestation: 'unknown',
  passkeyType: 'unknown',
  created: null,
};
const credential: CreatedCredential = {
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
const options = { publicKey: { rp: { id: 'localhost', name: '' } }, deadline: lifetime };

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

const accepted = { verdict: 'accepted', reason: 'fits', source: 'policy' } as const;
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
const walk = fc.array(moves, { maxLength: 60 });

/** What is under way: the effect whose answer the step wants. */
function wantedOf(advanced: Advance, before: Effect | null): Effect | null {
  const { pending } = advanced.step;
  return advanced.effects.find(({ id }) => id === pending) ?? (before?.id === pending ? before : null);
}

/** The answer of a world in which everything works. */
function goodAnswer(effect: Effect): Event {
  const id = { effect: effect.id };
  switch (effect.type) {
    case 'check-key':
      return { ...id, type: 'key-checked', key: goodKey };
    case 'look':
      return {
        ...id,
        type: 'look-done',
        look: {
          keys: [],
          stop: null,
          caution: null,
          warnings: [],
          acceptance: accepted,
          route: 'in-page',
          permitted: true,
        },
      };
    case 'take-lock':
      return { ...id, type: 'lock-taken', now: 0 };
    case 'fetch-options':
      return { ...id, type: 'options-received', options, route: 'in-page' };
    case 'create-credential':
      return { ...id, type: 'credential-created', credential };
    case 'save':
    case 'find-saved':
      return { ...id, type: 'saved', methodId: 'new', at: 1_000 };
    case 'read-back':
      return { ...id, type: 'key-read', key };
    case 'read-baseline':
      return { ...id, type: 'baseline-read', keys: [] };
    case 'watch-keys':
      return { ...id, type: 'keys-appeared', keys: [key], at: 1_000 };
    case 'sign-in':
      return { type: 'signed-in', same: true };
    case 'sign-out':
    case 'release-lock':
    case 'open-security-info':
      throw new Error(`${effect.type} is never waited for`);
  }
}

/** What the primary action of a step sends. */
function primaryPress(step: Step): Event {
  const signIn = (request: typeof plainSignIn): Event => ({ type: 'sign-in', request });
  switch (step.name) {
    case 'start':
      return { type: 'begin', ...nobody };
    case 'key':
      if (step.checked === null ? step.problem === null : needsAnotherKey(checkFault(step.checked))) {
        return { type: 'check-key' };
      }
      return { type: 'key-ready', ...nobody };
    case 'sign-in':
    case 'sign-in-returned':
      return signIn(plainSignIn);
    case 'account':
      if (step.offer !== null) return signIn(step.offer);
      if (step.passable) return { type: 'go-on' };
      if (step.problem?.code === 'LK-411') return { type: 'other-key', ...nobody };
      return step.problem?.code.startsWith('LK-4') === true ? signIn(otherAccount) : { type: 'try-again' };
    case 'create':
      return step.offer === null ? { type: 'register', now: 0, authAge: null } : signIn(step.offer);
    case 'save':
      if (step.state === 'over') return { type: 'start-over' };
      return step.offer === null ? { type: 'save-again', now: 0 } : signIn(step.offer);
    case 'hand-off':
      if (step.offer !== null) return signIn(step.offer);
      if (step.state === 'choosing') return { type: 'choose-key', id: 'new' };
      if (step.state === 'ready') return { type: 'open-security-info', now: 0 };
      return step.baseline === null && step.state === 'watching' ? { type: 'tell-registered' } : { type: 'try-again' };
    case 'done':
      return step.state === 'removed' ? { type: 'other-key', ...nobody } : { type: 'continue' };
    default:
      return { type: 'continue' };
  }
}

const isDone = (step: Step): boolean => step.name === 'done' && step.state !== 'removed';

/** Walks on with primary presses and good answers only. */
function walkHome(from: Advance, wanted: Effect | null): Step {
  let here = from;
  let open = wanted;
  for (let move = 0; move < 40 && !isDone(here.step); move += 1) {
    if (here.step.name === 'lock-screen' || here.step.name === 'finish') break;
    const event = open === null ? primaryPress(here.step) : goodAnswer(open);
    here = advance(here.step, event);
    open = wantedOf(here, open);
  }
  return here.step;
}

describe('random walks', () => {
  test('from every reachable step the primary action leads to done', () => {
    fc.assert(
      fc.property(walk, (makes) => {
        let here: Advance = { step: firstStep, effects: [] };
        let wanted: Effect | null = null;
        for (const make of makes) {
          here = advance(here.step, make(here.step.pending ?? -1));
          wanted = wantedOf(here, wanted);
        }
        expect(['done', 'lock-screen', 'finish']).toContain(walkHome(here, wanted).name);
      }),
      { numRuns: 3_000 },
    );
  });

  test('J2: from every reachable step a reload leads on as well, and starts no ceremony, save or redirect', () => {
    fc.assert(
      fc.property(walk, fc.boolean(), (makes, signedIn) => {
        let step: Step = firstStep;
        for (const make of makes) step = advance(step, make(step.pending ?? -1)).step;
        const stored = parseStep(JSON.parse(JSON.stringify(step)));
        expect(stored).toEqual(step);
        if (stored === null) return;
        const back =
          stored.leaving === null ? resume(stored, signedIn) : advance(stored, { type: 'returned-without-answer' });
        const started = back.effects.map(({ type }) => type);
        for (const type of ['create-credential', 'check-key', 'fetch-options', 'save', 'sign-in'] as const) {
          expect(started).not.toContain(type);
        }
        expect(['done', 'lock-screen', 'finish']).toContain(walkHome(back, wantedOf(back, null)).name);
      }),
      { numRuns: 3_000 },
    );
  });

  test('J4: a credential is held until it is saved, refused, too late, or the person drops it', () => {
    fc.assert(
      fc.property(walk, (makes) => {
        let step: Step = firstStep;
        for (const make of makes) {
          const event = make(step.pending ?? -1);
          const next: Step = advance(step, event).step;
          const holder = step.name === 'sign-in-returned' ? step.origin : step;
          const heir = next.name === 'sign-in-returned' ? next.origin : next;
          if (holder.name === 'save' && heir.name !== 'save') {
            expect(['saved', 'start-over']).toContain(event.type);
          }
          if (holder.name === 'save' && heir.name === 'save') expect(heir.credential).toEqual(holder.credential);
          step = next;
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('J12: a ceremony begins only after a press, and never while one is under way', () => {
    fc.assert(
      fc.property(walk, (makes) => {
        let step: Step = firstStep;
        let pressed = false;
        for (const make of makes) {
          const event = make(step.pending ?? -1);
          const next: Advance = advance(step, event);
          if (event.type === 'register' || event.type === 'register-anyway') pressed = true;
          if (next.effects.some(({ type }) => type === 'create-credential')) {
            expect(pressed).toBe(true);
            expect(step.name === 'create' && step.state === 'touching').toBe(false);
            pressed = false;
          }
          step = next.step;
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('Y2: with a key that is known to be refused nothing is asked of Microsoft that makes or saves a credential', () => {
    fc.assert(
      fc.property(walk, (makes) => {
        let step: Step = firstStep;
        for (const make of makes) {
          const next: Advance = advance(step, make(step.pending ?? -1));
          const { name, checked } = standing(next.step);
          if (checked?.acceptance.verdict === 'refused') {
            expect(['create', 'save', 'hand-off', 'done', 'lock-screen', 'finish']).not.toContain(name);
          }
          step = next.step;
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
