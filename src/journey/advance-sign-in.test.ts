import { expect, test } from 'vitest';
import { advance } from './advance.ts';
import { plainSignIn } from './sign-in-request.ts';
import { firstStep, type SaveStep } from './step.ts';

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
