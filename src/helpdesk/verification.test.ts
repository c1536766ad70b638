import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ada, after, minutes, otherAda, ways } from './testing/some-targets.ts';
import {
  isLive,
  lacksOf,
  numberSources,
  wayIds,
  type Evidence,
  type Lack,
  type VerificationWay,
} from './verification.ts';

const cases: readonly (readonly [string, readonly Evidence[], readonly Lack[]])[] = [
  ['nothing', [], ['nothing-done']],
  ['a call to the number of the directory', [{ way: 'call-back', numberFrom: 'directory' }], []],
  ['a call to the number of the personnel record', [{ way: 'call-back', numberFrom: 'personnel-record' }], []],
  [
    'a call to the number that the caller gave',
    [{ way: 'call-back', numberFrom: 'caller' }],
    ['number-from-caller-or-ticket'],
  ],
  [
    'a call to the number in the ticket',
    [{ way: 'call-back', numberFrom: 'ticket' }],
    ['number-from-caller-or-ticket'],
  ],
  ['in person', [{ way: 'in-person' }], []],
  ['a manager, where that does not stand alone', [{ way: 'manager', reachedBy: 'agent' }], ['needs-another-way']],
  ['a manager whom the caller brought', [{ way: 'manager', reachedBy: 'caller' }], ['manager-not-reached-by-agent']],
  [
    'a badge without the face',
    [{ way: 'badge-on-camera', faceAndBadgeTogether: false }],
    ['face-and-badge-not-together'],
  ],
  ['a ticket', [{ way: 'ticket' }], ['ticket-alone']],
  ['a ticket twice', [{ way: 'ticket' }, { way: 'ticket' }], ['ticket-alone']],
  ['a ticket and a manager', [{ way: 'ticket' }, { way: 'manager', reachedBy: 'agent' }], []],
  [
    'a manager twice',
    [
      { way: 'manager', reachedBy: 'agent' },
      { way: 'manager', reachedBy: 'agent' },
    ],
    ['needs-another-way'],
  ],
  [
    'a ticket and its number',
    [{ way: 'ticket' }, { way: 'call-back', numberFrom: 'ticket' }],
    ['number-from-caller-or-ticket', 'ticket-alone'],
  ],
  [
    'a manager and a badge',
    [
      { way: 'manager', reachedBy: 'agent' },
      { way: 'badge-on-camera', faceAndBadgeTogether: true },
    ],
    [],
  ],
];

const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.constantFrom(...numberSources).map((numberFrom) => ({ way: 'call-back' as const, numberFrom })),
  fc.constantFrom('agent' as const, 'caller' as const).map((reachedBy) => ({ way: 'manager' as const, reachedBy })),
  fc.boolean().map((faceAndBadgeTogether) => ({ way: 'badge-on-camera' as const, faceAndBadgeTogether })),
  fc.constantFrom<Evidence>({ way: 'in-person' }, { way: 'ticket' }),
);
const list: fc.Arbitrary<VerificationWay[]> = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...wayIds), alone: fc.boolean() }),
  { selector: ({ id }) => id },
);

describe('S11: what is enough', () => {
  test.each(cases)('%s', (_, done, lacks) => expect(lacksOf(ways, done)).toEqual(lacks));

  test('a way that the organisation does not list', () => {
    expect(lacksOf([{ id: 'manager', alone: true }], [{ way: 'in-person' }])).toEqual(['way-not-listed']);
  });

  test('whatever the list says, neither a ticket nor what the caller brought is ever enough', () => {
    const nothing = fc.array(
      fc.constantFrom<Evidence>(
        { way: 'ticket' },
        { way: 'call-back', numberFrom: 'ticket' },
        { way: 'call-back', numberFrom: 'caller' },
        { way: 'manager', reachedBy: 'caller' },
        { way: 'badge-on-camera', faceAndBadgeTogether: false },
      ),
    );
    fc.assert(
      fc.property(list, nothing, (listed, done) => {
        expect(lacksOf(listed, done)).not.toEqual([]);
      }),
    );
  });

  test('what is enough stays so with more of it', () => {
    fc.assert(
      fc.property(list, fc.array(evidence), evidence, (listed, done, more) => {
        if (lacksOf(listed, done).length === 0) expect(lacksOf(listed, [...done, more])).toEqual([]);
      }),
    );
  });
});

test('S11: it holds for one object id, whatever the name, and for a quarter of an hour', () => {
  const made = { id: 1, objectId: ada.objectId, begun: after(0), evidence: [], signs: [] };
  expect(isLive(made, ada.objectId, after(minutes(15) - 1))).toBe(true);
  expect(isLive(made, ada.objectId, after(minutes(15)))).toBe(false);
  expect(isLive(made, otherAda.objectId, after(1))).toBe(false);
  // The page's own clock began anew.
  expect(isLive(made, ada.objectId, { ...after(1), monotonic: -1 })).toBe(false);
});
