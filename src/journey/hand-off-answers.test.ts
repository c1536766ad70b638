import { describe, expect, test } from 'vitest';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import type { CallFailure } from '../registration/failure.ts';
import { plainSignIn } from '../registration/sign-in-request.ts';
import { advance } from './advance.ts';
import type { Event } from './event.ts';
import type { HandOffStep, Step } from './step.ts';
import { answered, blue, doneStep, handOffStep, http, noToken } from './testing/every-step.ts';

const state = (name: HandOffStep['state'], more: Partial<HandOffStep> = {}): HandOffStep => ({
  ...handOffStep,
  state: name,
  ...more,
});
const problem = { code: 'LK-514', facts: {} } as const;
const opened = { openedAt: 5 };
const open: Event = { type: 'open-security-info', now: 9 };

describe('K5: opening Microsoft’s page', () => {
  test('begins the watch, and what was wrong is forgotten', () => {
    for (const from of [state('ready', { problem }), state('paused', { problem })]) {
      expect(advance(from, open)).toEqual({
        step: state('watching', { openedAt: 9, sequence: 9, pending: 8 }),
        effects: [
          { id: 8, type: 'watch-keys', baseline: ['old'] },
          { id: 9, type: 'open-security-info' },
        ],
      });
    }
  });

  test('a link that did it opens nothing a second time', () => {
    const followed = advance(state('ready'), { type: 'security-info-opened', now: 9 });
    expect(followed.effects).toEqual([{ id: 8, type: 'watch-keys', baseline: ['old'] }]);
    expect(followed.step).toMatchObject({ state: 'watching', openedAt: 9 });
  });

  test('again: the watch that runs goes on, from when it was opened first', () => {
    const watching = state('watching', { ...opened, pending: 7, problem });
    expect(advance(watching, open)).toEqual({
      step: { ...watching, problem: null, sequence: 8 },
      effects: [{ id: 8, type: 'open-security-info' }],
    });
  });

  test('where the list may not be read, nothing is watched', () => {
    const { step, effects } = advance(state('ready', { baseline: null }), open);
    expect(step).toMatchObject({ state: 'watching', openedAt: 9, pending: null });
    expect(effects.map(({ type }) => type)).toEqual(['open-security-info']);
  });

  test.each(['preparing', 'choosing'] as const)('is not possible while %s', (name) => {
    for (const type of ['open-security-info', 'security-info-opened'] as const) {
      const step = state(name);
      expect(advance(step, { type, now: 9 })).toEqual({ step, effects: [] });
    }
  });

  test('a window that was blocked is told', () => {
    const blocked = advance(state('watching', opened), { type: 'popup-blocked', effect: 3 });
    expect(blocked.step).toEqual(state('watching', { ...opened, problem: { code: 'LK-516', facts: {} } }));
  });

  test('K5: nobody says that it is registered before the page was opened', () => {
    for (const name of ['preparing', 'ready', 'paused', 'watching'] as const) {
      for (const baseline of [null, ['old']]) {
        const unopened = state(name, { baseline });
        expect(advance(unopened, { type: 'tell-registered' })).toEqual({ step: unopened, effects: [] });
      }
    }
    expect(advance(state('watching', opened), { type: 'tell-registered' })).toEqual({
      step: {
        ...doneStep,
        state: 'told',
        key: null,
        methodId: null,
        credentialId: null,
        route: 'hand-off',
        savedAt: null,
      },
      effects: [],
    });
  });

  test('the account that Microsoft shows may be the wrong one', () => {
    const step = advance(state('watching', opened), { type: 'wrong-account' }).step;
    expect(step).toEqual(state('watching', { ...opened, problem: { code: 'LK-515', facts: {} } }));
  });
});

describe('K5: the list before', () => {
  test('is what is compared with', () => {
    expect(answered(state('preparing', { baseline: null }), { type: 'baseline-read', keys: [blue] })).toEqual({
      step: state('ready', { baseline: ['blue'] }),
      effects: [],
    });
  });

  const fail = (failure: CallFailure) =>
    answered(state('preparing', { baseline: null }), { type: 'baseline-failed', failure }).step;

  test.each([
    ['a refusal', http(403)],
    ['what is not found', http(404)],
    ['a bad request', http(400)],
    ['no consent', noToken('consent')],
  ])('that may not be read leaves the guide, unverified: %s', (_, failure) => {
    expect(fail(failure)).toEqual(state('ready', { baseline: null, problem: { code: 'LK-608', facts: {} } }));
  });

  test.each<[string, CallFailure]>([
    ['too many requests', http(429)],
    ['a server that is down', http(503)],
    ['no network', { kind: 'network' }],
    ['no answer in time', { kind: 'timeout' }],
  ])('J5: that could not be read is read again by a press: %s', (_, failure) => {
    const failed = fail(failure);
    expect(failed).toMatchObject({ state: 'preparing', pending: null, offer: null });
    expect(failed.problem?.code).not.toBe('LK-608');
    const again = advance(failed, { type: 'try-again' });
    expect(again.step).toMatchObject({ state: 'preparing', problem: null, pending: 8 });
    expect(again.effects).toEqual([{ id: 8, type: 'read-baseline' }]);
  });

  test('J7: that wants a sign-in offers it', () => {
    expect(fail(http(401))).toMatchObject({ state: 'preparing', offer: plainSignIn, problem: { code: 'LK-308' } });
    expect(fail(noToken('sign-in', '{}'))).toMatchObject({ offer: { prompt: null, claims: '{}' } });
  });
});

describe('K5: what appears in the list', () => {
  const watching = state('watching', opened);
  const appear = (...keys: (typeof blue)[]): Step =>
    answered(watching, { type: 'keys-appeared', keys, at: 1_000 }).step;
  const arrived: Step = { ...doneStep, credentialId: null, route: 'hand-off' };

  test('one key is the one', () => {
    expect(appear(blue)).toEqual(arrived);
    expect(answered(watching, { type: 'keys-appeared', keys: [], at: 1_000 }).step, 'none is none').toMatchObject({
      state: 'watching',
    });
  });

  test('several are asked about; one that is not there cannot be chosen', () => {
    const green = { ...blue, id: 'green' };
    const two = appear(blue, green);
    expect(two).toEqual(
      state('choosing', { ...opened, appeared: [blue, green], problem: { code: 'LK-517', facts: {} } }),
    );
    expect(advance(two, { type: 'choose-key', id: 'red' })).toEqual({ step: two, effects: [] });
    expect(advance(two, { type: 'choose-key', id: 'blue' }).step).toEqual({
      ...arrived,
      disowned: [green],
      savedAt: null,
    });
  });

  test('what is not theirs is added to what is known, and to what they disowned before', () => {
    const green = { ...blue, id: 'green' };
    const choosing = state('choosing', { ...opened, problem, appeared: [blue], disowned: [green] });
    expect(advance(choosing, { type: 'not-mine' })).toEqual({
      step: state('watching', {
        ...{ ...opened, baseline: ['old', 'blue'], disowned: [green, blue], sequence: 8, pending: 8 },
      }),
      effects: [{ id: 8, type: 'watch-keys', baseline: ['old', 'blue'] }],
    });
    const unread = advance({ ...choosing, baseline: null }, { type: 'not-mine' });
    expect(unread.step).toMatchObject({ baseline: ['blue'] });
    expect(advance(watching, { type: 'not-mine' }), 'nothing was asked').toEqual({ step: watching, effects: [] });
  });

  test('a key of the model that was checked stays the one that was checked', () => {
    const checked = { aaguid: blue.aaguid } as CheckedKey;
    const same = answered({ ...watching, checked }, { type: 'keys-appeared', keys: [blue], at: 1_000 }).step;
    expect(same).toEqual({ ...arrived, checked });
  });
});

describe('K5: the watch ends', () => {
  const ended = (failure: CallFailure | null): Step =>
    answered(state('watching', opened), { type: 'watch-ended', failure }).step;

  test('after its time, and goes on by a press', () => {
    const paused = ended(null);
    expect(paused).toEqual(state('paused', { ...opened, problem }));
    expect(advance(paused, { type: 'try-again' })).toEqual({
      step: state('watching', { ...opened, sequence: 8, pending: 8 }),
      effects: [{ id: 8, type: 'watch-keys', baseline: ['old'] }],
    });
  });

  test('where the list can no longer be read, with what mends it', () => {
    expect(ended(http(503))).toMatchObject({ state: 'paused', offer: null, problem: { code: 'LK-601' } });
    expect(ended(http(401, '{}'))).toMatchObject({ state: 'paused', offer: { prompt: null, claims: '{}' } });
  });

  test('trying again forgets the offer, and is nothing while something runs', () => {
    const step = state('paused', { problem, offer: plainSignIn });
    expect(advance(step, { type: 'try-again' }).step).toMatchObject({ problem: null, offer: null });
    expect(advance({ ...step, baseline: null }, { type: 'try-again' })).toEqual({
      step: state('ready', { baseline: null }),
      effects: [],
    });
    for (const running of [state('preparing', { pending: 7 }), state('ready'), state('watching'), state('choosing')]) {
      expect(advance(running, { type: 'try-again' })).toEqual({ step: running, effects: [] });
    }
  });
});
