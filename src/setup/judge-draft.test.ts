import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../config/read-configuration.ts';
import { readRoomConfiguration } from '../config/read-room-configuration.ts';
import { readSetupConfiguration } from '../config/read-setup-configuration.ts';
import { draftText, readDraft } from './draft-text.ts';
import { valueAt, withValue, type Draft } from './draft.ts';
import { judgeDraft, problemAt } from './judge-draft.ts';
import { emptyPlan, readPlan } from './setup-plan.ts';

const guid = fc.constantFrom(
  '11111111-2222-4333-8444-555555555555',
  '66666666-7777-4888-8999-AAAAAAAAAAAA',
  'none',
  '',
);
const word = fc.oneof(
  fc.constantFrom('Contoso', '+49 30 1234', 'a@b.example', 'https://help.contoso.com', '#fff'),
  fc.string(),
);

/** What somebody may do in the form, in any order: a field, and what is typed or chosen there. */
const edits = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom('tenantId', 'clientId', 'helpdesk.clientId', 'setup.clientId'), guid),
    fc.tuple(
      fc.constantFrom(
        'organisation.name',
        'organisation.accent',
        'organisation.helpdesk.phone',
        'organisation.helpdesk.email',
        'organisation.helpdesk.url',
        'routes.companion',
        'helpdesk.origin',
        'setup.origin',
      ),
      word,
    ),
    fc.tuple(fc.constant('languages'), fc.constantFrom(['en'], ['de', 'en'], [])),
    fc.tuple(fc.constant('acceptedKeys.allow'), fc.array(guid, { maxLength: 3 })),
    fc.tuple(
      fc.constant('helpdesk.verification'),
      fc.constantFrom([{ id: 'call-back', alone: true }], [{ id: 'ticket' }]),
    ),
    fc.tuple(fc.constant('helpdesk.pass.minutes'), fc.constantFrom(60, 5, 'x')),
    fc.tuple(fc.constantFrom('tenantId', 'helpdesk', 'organisation.helpdesk', 'setup'), fc.constant(undefined)),
  ),
  { maxLength: 15 },
);
const edited = edits.map((all) =>
  all.reduce<Draft>((draft, [path, value]) => withValue(draft, path, value), {
    tenantId: '11111111-2222-4333-8444-555555555555',
    clientId: '22222222-2222-4333-8444-555555555555',
    organisation: { name: 'Contoso' },
  }),
);

describe('A2: what the form makes', () => {
  test('is taken by every page of the app, or its problems are shown', () => {
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(edited, (draft) => {
        const text = draftText(draft);
        const readings = [readConfiguration(text), readRoomConfiguration(text), readSetupConfiguration(text)];
        const { code, problems } = judgeDraft(draft);
        expect(code === null).toBe(readings.every(({ ok }) => ok));
        expect(problems.length > 0).toBe(code !== null);
        for (const reading of readings) {
          if (reading.ok) continue;
          for (const { path } of reading.fields) expect(problemAt(judgeDraft(draft), path), path).toBeDefined();
        }
        seen[code === null ? 'right' : 'wrong'] += 1;
      }),
      { numRuns: 600 },
    );
    expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(30);
  });

  test('read in and written out is the same, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom('helpdesk', 'routes', 'mine'), fc.string()), fc.jsonValue()),
        (file) => {
          const read = readDraft(`\uFEFF${JSON.stringify(file)}`);
          expect(read.ok).toBe(true);
          if (read.ok) expect(JSON.parse(draftText(read.draft))).toEqual(JSON.parse(JSON.stringify(file)));
        },
      ),
    );
  });

  test('an edit changes its own field and no other', () => {
    fc.assert(
      fc.property(
        edited,
        fc.constantFrom('organisation.helpdesk.phone', 'routes.companion', 'helpdesk.pass.once'),
        (draft, path) => {
          const file = { ...draft, mine: { kept: [1] } };
          const after = withValue(file, path, 'x');
          expect(valueAt(after, path)).toBe('x');
          const undone = withValue(after, path, valueAt(file, path));
          expect(undone).toEqual(file);
          expect(valueAt(after, 'mine.kept')).toEqual([1]);
        },
      ),
    );
  });

  test('a field that is emptied goes, and so do the objects that held nothing else', () => {
    const draft = withValue({}, 'organisation.helpdesk.phone', '123');
    expect(withValue(draft, 'organisation.helpdesk.phone', undefined)).toEqual({});
    expect(withValue({ routes: 'x' }, 'routes.companion', undefined)).toEqual({ routes: 'x' });
    expect(withValue({ routes: 'x' }, 'routes.companion', 'a')).toEqual({ routes: { companion: 'a' } });
  });

  test.each([
    ['{', 'not-json'],
    ['[1]', 'not-an-object'],
    ['null', 'not-an-object'],
    [`"${'x'.repeat(70_000)}"`, 'too-large'],
  ])('what is no file of ours is said (%#)', (text, why) => {
    expect(readDraft(text)).toEqual({ ok: false, why });
  });
});

test('J2: what a reload kept comes back, and what somebody else wrote there does no harm', () => {
  fc.assert(
    fc.property(fc.anything(), (kept) => {
      expect(() => readPlan(kept)).not.toThrow();
      expect(Object.keys(readPlan(kept))).toEqual(Object.keys(emptyPlan));
    }),
  );
  const plan = {
    ...emptyPlan,
    draft: { a: 1 },
    address: 'keys.contoso.com',
    ways: ['intune' as const],
    host: 'caddy' as const,
  };
  expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  expect(readPlan({ draft: [], host: 'x', ways: 3 })).toEqual(emptyPlan);
});
