import { expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import type { KnownKey } from '../registration/registered-key.ts';
import { advance } from './advance.ts';
import { toCreate } from './moves.ts';
import { firstStep, type SaveStep } from './step.ts';

const keys = (count: number): KnownKey[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), name: String(index), aaguid: null }));
const http = (status: number): CallFailure => ({
  ...{ kind: 'http', status, errorCode: 'BadRequest', message: 'No.', requestId: 'r', claims: null, retryAfter: null },
});

const refusals = [
  ['ten', keys(10), 400, 'LK-402', 'LK-402'],
  ['more than ten', keys(12), 400, 'LK-402', 'LK-402'],
  ['nine', keys(9), 400, 'LK-404', 'LK-406'],
  ['a list that may not be read', null, 400, 'LK-404', 'LK-406'],
  ['ten, and Microsoft does not answer', keys(10), 503, 'LK-601', 'LK-602'],
] as const;

test.each(refusals)('J7: refused options with %s', (_what, held, status, code) => {
  const queued = advance(toCreate(firstStep, held && [...held]), { type: 'register', now: 0, authAge: null }).step;
  const fetching = advance(queued, { type: 'lock-taken', effect: queued.pending ?? -1, now: 0 });
  expect(fetching.effects, 'a request is really sent').toMatchObject([{ type: 'fetch-options' }]);
  const { step, effects } = advance(fetching.step, {
    ...{ type: 'options-refused', effect: fetching.step.pending ?? -1, failure: http(status), authAge: null },
  });
  expect(step).toMatchObject({ name: 'create', state: 'ready', problem: { code, facts: { status } } });
  expect(effects).toMatchObject([{ type: 'release-lock' }]);
});

test.each(refusals)('J7: a refused save with %s', (_what, held, status, _options, code) => {
  const { version, sequence, keyName, checked, round } = firstStep;
  const saving: SaveStep = {
    ...{ version, sequence, keyName, checked, round, leaving: null, problem: null, pending: 1 },
    ...{ name: 'save', state: 'saving', keys: held && [...held], displayName: 'Blue', attempts: 1, route: 'in-page' },
    ...{ deadline: 300_000, offer: null },
    credential: {
      ...{ id: 'AQID', clientDataJSON: 'e30', attestationObject: 'oA', clientExtensionResults: {} },
      ...{ aaguid: 'guid', model: null },
    },
  };
  const failed = (answeredAt: number) =>
    advance(saving, { type: 'save-failed', effect: 1, failure: http(status), stored: false, answeredAt }).step;
  expect(failed(1)).toMatchObject({ state: status === 400 ? 'over' : 'failed', problem: { code } });
  if (status === 400)
    expect(failed(300_000), 'J4: the challenge is over').toMatchObject({ problem: { code: 'LK-604' } });
});
