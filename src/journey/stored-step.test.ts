import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptanceReasons } from '../keys/acceptance/acceptance.ts';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import stored from './fixtures/stored-steps.json' with { type: 'json' };
import { firstStep } from './step.ts';
import { parseStep } from './stored-step.ts';

test('J2: a stored step is taken only where it is one of this version', () => {
  expect(parseStep(firstStep)).toEqual(firstStep);
  expect(parseStep({ ...firstStep, version: 99 })).toBeNull();
  expect(parseStep({ ...firstStep, name: 'constructor' })).toBeNull();
  expect(parseStep({ ...firstStep, extra: 1 })).toBeNull();
  expect(parseStep({ ...firstStep, problem: { code: 'LK-999', facts: {} } })).toBeNull();
  expect(parseStep({ ...firstStep, name: 'sign-in-returned', origin: { name: 'sign-in-returned' } })).toBeNull();
});

test.each(acceptanceReasons)('J2: a checked key comes back, whatever was said of it: %s', (reason) => {
  const checked: CheckedKey = {
    ...{
      aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a',
      kind: 'security-key',
      model: 'Model',
      maker: null,
      onMicrosoftsList: true,
      format: 'packed',
    },
    ...{ certified: true, transports: ['usb'], userVerified: true, builtIn: false, synced: false },
    ...{ hmacSecret: true, protection: null, unlocks: { answer: 'yes', reason: 'security-key' } },
    acceptance: { verdict: 'unknown', reason, source: 'policy' },
  };
  expect(parseStep({ ...firstStep, checked })).toEqual({ ...firstStep, checked });
  for (const wrong of [
    ...[{ kind: 'toaster' }, { aaguid: 'guid' }, { model: '\ud800' }, { maker: '' }, { format: 'no ne' }],
    ...[{ protection: 4 }, { transports: ['<b>'] }, { unlocks: { answer: 'perhaps', reason: 'virtual' } }],
  ]) {
    expect(parseStep({ ...firstStep, checked: { ...checked, ...wrong } })).toBeNull();
  }
});

test('J2: a step of which one member is missing or something else is refused', () => {
  const { name, ...common } = firstStep;
  const steps = [
    { ...common, name },
    {
      ...common,
      name: 'done',
      state: 'verified',
      key: null,
      methodId: null,
      credentialId: null,
      route: 'in-page',
      disowned: [],
    },
    {
      ...common,
      ...{ name: 'account', state: 'shown', keys: [], warnings: ['guest'], passable: true, route: 'hand-off' },
      permitted: true,
      offer: null,
    },
  ];
  for (const step of steps) {
    expect(parseStep(step)).toEqual(step);
    for (const member of Object.keys(step)) {
      expect(parseStep({ ...step, [member]: { something: 'else' } }), member).toBeNull();
      // Pages before this one knew neither.
      if (member === 'warnings' || member === 'disowned') continue;
      expect(parseStep(Object.fromEntries(Object.entries(step).filter(([key]) => key !== member))), member).toBeNull();
    }
  }
});

test('J2: whatever else is stored is refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseStep(value)).toBeNull();
    }),
  );
});

test('J4: what a page before this one kept is taken up, with what it did not know yet', () => {
  const common = Object.fromEntries(Object.entries(firstStep).filter(([member]) => member !== 'name'));
  const handOff = {
    ...{ ...common, name: 'hand-off', reason: 'forecast', state: 'watching', baseline: ['old'] },
    ...{ openedAt: 5, appeared: [], offer: null },
  };
  expect(parseStep(handOff)).toEqual({ ...handOff, disowned: [] });
  const returned = { ...common, name: 'sign-in-returned', origin: handOff };
  expect(parseStep(returned)).toEqual({ ...returned, origin: { ...handOff, disowned: [] } });
  const account = {
    ...{ ...common, name: 'account', state: 'shown', keys: [], passable: true, route: 'in-page' },
    ...{ permitted: true, offer: null },
  };
  expect(parseStep(account)).toEqual({ ...account, warnings: [] });
  expect(parseStep({ ...account, warnings: ['toaster'] })).toBeNull();
  const credential = {
    ...{ id: 'AQID', clientDataJSON: 'e30', attestationObject: 'oA', clientExtensionResults: {}, aaguid: '' },
    model: null,
  };
  const save = {
    ...{ ...common, name: 'save', state: 'failed', credential, deadline: 1, keys: null, displayName: 'Blue' },
    ...{ attempts: 1, route: 'in-page', offer: null },
  };
  expect(parseStep({ ...save, overdue: true })).toMatchObject(save);
});

/** As pages stored them: a version is added here with each change of form, and none is ever changed. */
test.each(Object.entries(stored))('J4: what a page of %s stored is taken up', (_, steps) => {
  for (const step of steps) {
    const read = parseStep(structuredClone(step));
    expect(read, step.name).toMatchObject({ name: step.name });
    if ('credential' in step) expect(read).toMatchObject({ credential: step.credential });
  }
});
