import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptanceReasons } from '../keys/acceptance/acceptance.ts';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import stored from './fixtures/stored-steps.json' with { type: 'json' };
import { plainSignIn } from '../registration/sign-in-request.ts';
import { firstStep, stepVersion } from './step.ts';
import { parseStep } from './stored-step.ts';
import { everyLook } from './testing/every-look.ts';

test('J2: a stored step is taken only where it is one of this version', () => {
  expect(parseStep(firstStep)).toEqual(firstStep);
  expect(parseStep({ ...firstStep, version: 99 })).toBeNull();
  expect(parseStep({ ...firstStep, name: 'constructor' })).toBeNull();
  expect(parseStep({ ...firstStep, extra: 1 })).toBeNull();
  expect(parseStep({ ...firstStep, problem: { code: 'LK-999', facts: {} } })).toBeNull();
  expect(parseStep({ ...firstStep, name: 'sign-in-returned', origin: { name: 'sign-in-returned' } })).toBeNull();
});

test('J2: whatever a screen can look like, a reload finds it', () => {
  for (const step of everyLook) expect(parseStep(JSON.parse(JSON.stringify(step)))).toEqual(step);
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
      savedAt: null,
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

/** As pages stored them: a version is added here with each change of form, and none is ever changed. */
describe.each(Object.entries(stored))('J4: what a page of %s stored', (_, steps) => {
  test.each(steps.map((step) => [step.name, step] as const))('is taken up: %s', (name, step) => {
    const read = parseStep(structuredClone(step));
    expect(read).toMatchObject({ name: name === 'spare' ? 'finish' : name, version: stepVersion });
    // A reload of what was taken up finds the same.
    expect(parseStep(JSON.parse(JSON.stringify(read)))).toEqual(read);
  });

  test('holds the credential that waits to be saved', () => {
    const saves = steps.filter((step) => 'credential' in step);
    expect(saves).not.toHaveLength(0);
    for (const save of saves) {
      const { credential, deadline, displayName } = save;
      expect(parseStep(save)).toMatchObject({ name: 'save', credential, deadline, displayName });
      const returned = { ...firstStep, version: save.version, name: 'sign-in-returned', origin: save };
      expect(parseStep(returned), 'left for a sign-in').toMatchObject({ origin: { name: 'save', credential } });
    }
  });
});

test('J4: what version 2 did not know is what nobody knows of it', () => {
  const two = Object.fromEntries(stored['version 2'].map((step) => [step.name, step]));
  expect(parseStep(two['spare'])).toMatchObject({ name: 'finish', later: false });
  expect(parseStep(two['key'])).toMatchObject({ name: 'key', asker: null });
  expect(parseStep(two['lock-screen'])).toMatchObject({ name: 'lock-screen', savedAt: null });
  expect(parseStep(two['done'])).toMatchObject({ name: 'done', savedAt: null });
  const before = stored['version 2, before keys could be disowned and accounts had warnings'];
  expect(parseStep(before.find(({ name }) => name === 'account'))).toMatchObject({ warnings: [] });
  expect(parseStep(before.find(({ name }) => name === 'hand-off'))).toMatchObject({ disowned: [] });
});

test('J4: a step that version 2 did not have is none of it, nor is one of an older version or of none', () => {
  const finish = { ...firstStep, name: 'finish', later: false };
  expect(parseStep(finish)).toEqual(finish);
  expect(parseStep({ ...firstStep, name: 'spare' })).toBeNull();
  for (const version of [1, 4, '2', null]) expect(parseStep({ ...firstStep, version }), String(version)).toBeNull();
});

const kept = fc.record({
  credential: fc.record({
    ...{ id: fc.string(), clientDataJSON: fc.string(), attestationObject: fc.string(), aaguid: fc.string() },
    clientExtensionResults: fc.dictionary(fc.string(), fc.jsonValue()),
    model: fc.option(fc.string()),
  }),
  state: fc.constantFrom('queued', 'saving', 'checking', 'failed', 'over'),
  deadline: fc.double({ noNaN: true, noDefaultInfinity: true }),
  displayName: fc.string(),
  attempts: fc.nat(),
  round: fc.constantFrom('first', 'spare'),
  leaving: fc.constantFrom(null, plainSignIn),
});

test('J4: no credential that a page of an older version held is dropped, whatever it was like', () => {
  fc.assert(
    fc.property(kept, fc.boolean(), (held, left) => {
      const save = { ...firstStep, version: 2, name: 'save', keys: null, route: 'in-page', offer: null, ...held };
      const written = left ? { ...firstStep, version: 2, name: 'sign-in-returned', origin: save } : save;
      const read = parseStep(JSON.parse(JSON.stringify(written)));
      const holder = read?.name === 'sign-in-returned' ? read.origin : read;
      expect(holder).toEqual(JSON.parse(JSON.stringify({ ...save, version: stepVersion })));
    }),
  );
});
