import { expect, test } from 'vitest';
import { advance } from './advance.ts';
import { plainSignIn } from '../registration/sign-in-request.ts';
import { firstStep, type AccountStep, type SaveStep, type FinishStep } from './step.ts';

const waiting: SaveStep = {
  ...firstStep,
  name: 'save',
  state: 'failed',
  credential: {
    id: 'AAAA',
    clientDataJSON: 'e30',
    attestationObject: 'oA',
    clientExtensionResults: {},
    aaguid: '01020304-0506-0708-0102-030405060708',
    model: null,
  },
  deadline: 300_000,
  keys: [],
  displayName: 'Blue',
  attempts: 1,
  route: 'in-page',
  offer: plainSignIn,
  leaving: plainSignIn,
};

test('J4: nothing on the screen that asks leads away from a credential that waits to be saved', () => {
  const { step } = advance(waiting, { type: 'returned-without-answer' });
  expect(step).toMatchObject({ name: 'sign-in-returned', origin: { name: 'save' } });
  for (const event of [{ type: 'navigated', to: 'key' }, { type: 'choose-hand-off' }] as const) {
    expect(advance(step, event).step).toBe(step);
  }
  const back = advance(step, { type: 'signed-in', same: true });
  expect(back.step).toMatchObject({ name: 'save', state: 'failed', credential: waiting.credential });
});

const refusedLook: AccountStep = {
  ...firstStep,
  name: 'account',
  state: 'shown',
  keys: null,
  warnings: [],
  passable: false,
  route: 'in-page',
  permitted: true,
  offer: plainSignIn,
};

test('J3: on the way to the sign-in page nothing else begins, and a way that fails can be taken again', () => {
  const away = advance(refusedLook, { type: 'sign-in', request: plainSignIn });
  expect(advance(away.step, { type: 'try-again' })).toEqual({ step: away.step, effects: [] });
  const effect = away.step.pending ?? -1;
  const failed = advance(away.step, { type: 'sign-in-failed', effect, problem: { code: 'LK-312', facts: {} } });
  const again = advance(failed.step, { type: 'sign-in', request: plainSignIn });
  expect(again.effects).toMatchObject([{ type: 'sign-in' }]);
});

test('a look that works at last no longer asks for a sign-in', () => {
  const looking = advance(refusedLook, { type: 'try-again' }).step;
  const { step } = advance(looking, {
    type: 'look-done',
    effect: looking.pending ?? -1,
    look: {
      keys: [],
      stop: null,
      caution: 'LK-409',
      warnings: [],
      route: 'in-page',
      permitted: true,
      acceptance: null,
    },
  });
  expect(step).toMatchObject({ name: 'account', passable: true, offer: null, problem: { code: 'LK-409' } });
});

test('J4: another account begins with a first key, and bears nothing of what was made for the last one', () => {
  const carried = { ...firstStep, round: 'spare', keyName: 'Desk drawer' } as const;
  const spare: FinishStep = { ...carried, name: 'finish', later: false };
  expect(advance(spare, { type: 'signed-in', same: false }).step).toMatchObject({
    ...{ name: 'account', round: 'first', keyName: '', checked: null },
  });
  expect(advance(spare, { type: 'signed-in', same: true }).step).toMatchObject({
    round: 'spare',
    keyName: 'Desk drawer',
  });
  const shown: AccountStep = { ...refusedLook, round: 'spare', keyName: 'Desk drawer', leaving: plainSignIn };
  expect(advance(shown, { type: 'signed-in', same: false }).step, 'a name that was just typed stays').toMatchObject({
    ...{ name: 'account', round: 'first', keyName: 'Desk drawer' },
  });
});
