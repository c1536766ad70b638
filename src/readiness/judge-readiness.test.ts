import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccessPolicy } from './access-policy.ts';
import type { Evidence, Installation, PolicyFacts } from './evidence.ts';
import { judgeReadiness } from './judge-readiness.ts';
import { lineIds, type Line, type LineId } from './line.ts';
import { nothingRead } from './nothing-read.ts';
import { unreadReasons } from './tenant-reading.ts';
import {
  asking,
  evidence,
  groupA,
  groupB,
  mfaStrength,
  onlyKeys,
  passFacts,
  phishingResistant,
  policyFacts,
  profileId,
  read,
  registering,
  feitian,
  yubikey,
} from './testing/some-evidence.ts';

const installation: Installation = { pageAddress: 'https://keys.contoso.com/', companion: false };
const judge = (more: Partial<Evidence> = {}, where = installation): readonly Line[] =>
  judgeReadiness({ ...evidence, ...more }, where);
const lineOf = (id: LineId, more: Partial<Evidence>, where = installation): Line =>
  judge(more, where).find((line) => line.id === id) ?? expect.unreachable();
const policy = (more: Partial<PolicyFacts>): Partial<Evidence> => ({ policy: read({ ...policyFacts, ...more }) });
const kinds = ({ findings }: Line): string[] => findings.map(({ kind }) => kind);
const access = (...policies: AccessPolicy[]): Partial<Evidence> => ({ access: read(policies) });

test('A5: a tenant in which all is well meets every line', () => {
  expect(judge().filter(({ state }) => state !== 'met')).toEqual([]);
});

test('A5: what was not asked for is unknown, every line of it', () => {
  expect(new Set(judge(nothingRead).map(({ state }) => state))).toEqual(new Set(['unknown']));
});

const parts = Object.keys(nothingRead) as (keyof Evidence)[];
const some = fc.record({ part: fc.constantFrom(...parts), why: fc.constantFrom(...unreadReasons) });

describe('A5: whatever is refused', () => {
  test('never makes a line met or unmet that needs it, and none is left out', () => {
    fc.assert(
      fc.property(some, ({ part, why }) => {
        const lines = judge({ [part]: { read: false, why } });
        expect(lines.map(({ id }) => id)).toEqual([...lineIds]);
        for (const { state, findings } of lines) {
          if (findings.some(({ kind }) => kind === 'unread')) expect(state).toBe('unknown');
          expect(findings.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('turns no unmet line into a met one', () => {
    const bad: Partial<Evidence> = { ...policy({ state: 'disabled' }), ...access(asking(onlyKeys)) };
    const unmet = new Set(judge(bad).flatMap(({ id, state }) => (state === 'unmet' ? [id] : [])));
    fc.assert(
      fc.property(some, ({ part, why }) => {
        const met = judge({ ...bad, [part]: { read: false, why } }).filter(({ state }) => state === 'met');
        expect(met.filter(({ id }) => unmet.has(id))).toEqual([]);
      }),
    );
  });
});

describe('A5: the person', () => {
  const kim = (memberOf: string[]) => ({ person: read({ name: 'Kim', guest: false, memberOf }) });
  const both = policy({ includeTargets: [{ id: groupA, profiles: [] }], excludeTargets: [{ id: groupB }] });

  test.each([
    [[groupA], 'met', 'person-in-scope'],
    [[groupA, groupB], 'unmet', 'person-left-out'],
    [[groupB], 'unmet', 'person-left-out'],
    [[], 'unmet', 'person-not-included'],
  ])('in %j is %s: exclusion wins', (memberOf, state, kind) => {
    const line = lineOf('person', { ...both, ...kim(memberOf) });
    expect([line.state, kinds(line)]).toEqual([state, [kind]]);
  });

  test('adding an exclusion never brings anybody into scope', () => {
    const ids = fc.subarray([groupA, groupB, 'all_users']);
    fc.assert(
      fc.property(
        ids,
        ids,
        fc.subarray([groupA, groupB]),
        fc.constantFrom(groupA, groupB),
        (include, exclude, is, more) => {
          const targets = (excluded: string[]): Partial<Evidence> => ({
            ...policy({
              includeTargets: include.map((id) => ({ id, profiles: [] })),
              excludeTargets: excluded.map((id) => ({ id })),
            }),
            ...kim(is),
          });
          const [before, after] = [lineOf('person', targets(exclude)), lineOf('person', targets([...exclude, more]))];
          if (after.state === 'met') expect(before.state).toBe('met');
        },
      ),
    );
  });

  test('what cannot be read of the targets is no yes and no no', () => {
    expect(lineOf('person', { ...policy({ excludeTargets: null }), ...kim([]) }).state).toBe('unknown');
    expect(
      lineOf('person', { ...policy({ includeTargets: [{ id: null, profiles: [null] }] }), ...kim([]) }).state,
    ).toBe('unknown');
  });
});

describe('A5: the loop', () => {
  test.each<[string, AccessPolicy, string, string[]]>([
    ['the MFA strength takes a pass', asking(mfaStrength), 'met', ['access-passes']],
    ['a strength of keys alone', asking(onlyKeys), 'unmet', ['access-loop']],
    ['one that takes no pass', asking(phishingResistant), 'unmet', ['access-pass-not-enough']],
    [
      'report-only stops nobody',
      asking(onlyKeys, { state: 'report-only' }),
      'met',
      ['access-loop', 'access-report-only'],
    ],
    ['off says nothing', asking(onlyKeys, { state: 'off' }), 'met', ['access-none']],
    ['for guests alone', asking(onlyKeys, { who: 'guests' }), 'met', ['access-none']],
    ['a role decides', asking(onlyKeys, { who: 'by-role' }), 'unknown', ['access-loop', 'access-role']],
    ['a place decides', asking(onlyKeys, { deciders: ['place'] }), 'unknown', ['access-loop', 'access-place']],
    ['some are left out', asking(onlyKeys, { excluded: 2 }), 'unmet', ['access-loop', 'access-left-out']],
    ['a state of tomorrow', asking(onlyKeys, { state: 'unknown' }), 'unknown', ['access-loop']],
    ['another page', asking(onlyKeys, { registering: false }), 'met', ['access-none']],
    [
      'its combinations cannot be read',
      asking({ ...onlyKeys, combinations: null }),
      'unknown',
      ['access-strength-unread'],
    ],
    [
      'a block',
      { ...registering, grant: { any: true, controls: ['block'], strength: null } },
      'unmet',
      ['access-blocks'],
    ],
    [
      'a managed device',
      { ...registering, grant: { any: true, controls: ['device'], strength: null } },
      'unknown',
      ['access-device'],
    ],
    [
      'either is enough',
      { ...registering, grant: { any: true, controls: ['mfa'], strength: onlyKeys } },
      'met',
      ['access-passes'],
    ],
    [
      'both are needed',
      { ...registering, grant: { any: false, controls: ['mfa'], strength: onlyKeys } },
      'unmet',
      ['access-loop'],
    ],
  ])('%s', (_, one, state, found) => {
    const line = lineOf('access-registering', access(one));
    expect([line.state, kinds(line)]).toEqual([state, found]);
  });

  test('a pass that is off opens nothing, and a method that nobody knows of may', () => {
    const off = { pass: read({ ...passFacts, state: 'disabled' as const }) };
    expect(lineOf('access-registering', { ...access(asking(mfaStrength)), ...off }).state).toBe('unknown');
    expect(lineOf('access-registering', { ...access(asking(onlyKeys)), ...off }).state).toBe('unmet');
  });

  test('passes for one sign-in satisfy no strength that wants the other kind', () => {
    const many = { name: 'Many', combinations: ['temporaryAccessPassMultiUse'], models: null };
    const once = { pass: read({ ...passFacts, once: true }) };
    expect(lineOf('access-registering', access(asking(many))).state).toBe('met');
    expect(lineOf('access-registering', { ...access(asking(many)), ...once }).state).toBe('unmet');
  });

  test('the worst of several policies counts', () => {
    expect(lineOf('access-registering', access(asking(mfaStrength), asking(onlyKeys))).state).toBe('unmet');
  });
});

describe('A5: what strengths ask of keys', () => {
  const models = (...aaguids: string[]) =>
    policy({
      profiles: [
        {
          ...{ id: profileId, attestation: 'required', passkeyTypes: ['deviceBound'] },
          keyRestrictions: { enforced: true, type: 'allow', aaguids },
        },
      ],
    });

  test.each([
    [[yubikey], 'met', ['access-key-passes']],
    [[yubikey, feitian], 'met', ['access-key-passes']],
    [[feitian], 'unmet', ['access-no-model']],
  ])('a policy of %j and a strength for one model', (allowed, state, found) => {
    const line = lineOf('access-strengths', {
      ...models(...allowed),
      ...access(asking({ ...onlyKeys, models: [yubikey] })),
    });
    expect([line.state, kinds(line)]).toEqual([state, found]);
  });

  test('one that takes no key at all, and one whose models cannot be read', () => {
    const sms = { name: 'SMS', combinations: ['password,sms'], models: null };
    expect(kinds(lineOf('access-strengths', access(asking(sms))))).toEqual(['access-no-key']);
    expect(lineOf('access-strengths', access(asking({ ...onlyKeys, models: 'unknown' }))).state).toBe('unknown');
  });
});

describe('A5: the app', () => {
  const app = (...addresses: string[]): Partial<Evidence> => ({
    app: read({
      ...{ owners: [], secrets: 0, foreign: false },
      addresses: addresses.map((address) => ({ platform: 'spa', address })),
    }),
  });

  test.each([
    [['https://keys.contoso.com/'], 'met', ['address-right']],
    [['https://keys.contoso.com/', 'http://localhost:4173/'], 'unmet', ['address-localhost']],
    [['https://keys.contoso.com/', 'https://[::1]:4173/'], 'unmet', ['address-localhost']],
    [['https://keys.contoso.com/', 'http://keys.contoso.com/'], 'unmet', ['address-insecure']],
    [['https://keys.contoso.com/', 'https://*.contoso.com/'], 'unmet', ['address-insecure']],
    [['https://keys.contoso.com'], 'unmet', ['address-missing', 'address-other']],
    [[], 'unmet', ['address-missing']],
  ])('with the addresses %j', (addresses, state, found) => {
    const line = lineOf('app-addresses', app(...addresses));
    expect([line.state, kinds(line)]).toEqual([state, found]);
  });

  test('where nobody said which address is right, none is called right', () => {
    const nowhere = { ...installation, pageAddress: null };
    expect(lineOf('app-addresses', app('https://keys.contoso.com/'), nowhere).state).toBe('unknown');
    expect(lineOf('app-addresses', app('http://localhost/'), nowhere).state).toBe('unmet');
  });

  test('writing keys is too much without the companion, and missing with it', () => {
    const given = { consents: read(['User.Read', 'UserAuthMethod-Passkey.ReadWrite']) };
    expect(kinds(lineOf('app-consents', given))).toEqual(['consents-more']);
    expect(lineOf('app-consents', given, { ...installation, companion: true }).state).toBe('met');
    expect(kinds(lineOf('app-consents', {}, { ...installation, companion: true }))).toEqual(['consents-missing']);
  });

  test('no line says in its values who somebody is', () => {
    const kim = { name: 'Kim Doe', kind: 'guest' as const };
    const owned = { app: read({ addresses: [], secrets: 0, foreign: false, owners: [kim] }) };
    expect(JSON.stringify(judge(owned).flatMap(({ findings }) => findings.map(({ values }) => values)))).not.toContain(
      'Kim',
    );
  });
});

test('A5: Intune’s setting is found on or not known, never off', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 })), (names) => {
      expect(lineOf('intune', { intune: read(names) }).state).toBe(names.length > 0 ? 'met' : 'unknown');
    }),
  );
});
