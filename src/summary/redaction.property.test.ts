import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIds, type CheckResults } from '../checks/check.ts';
import { advance } from '../journey/advance.ts';
import { firstStep, type Step } from '../journey/step.ts';
import { anyMove, plainWorld, type World } from '../journey/testing/any-move.ts';
import { everyStop } from '../journey/testing/every-stop.ts';
import type { Problem } from '../support/problem.ts';
import { summaryForms } from './summary-forms.ts';
import { summaryOf } from './summary-of.ts';

/** Somebody, in every form in which a page comes to know them. None of it is a word of ours. */
const person = {
  username: 'ada.quixley@quixco.example',
  mailbox: 'ada.quixley',
  name: 'Ada Quixley',
  family: 'Quixley',
  objectId: '0badcafe-1111-4222-8333-444455556666',
  tenantId: '0badcafe-7777-4888-8999-000011112222',
  deviceId: 'fadedace-1234-4abc-9def-0123456789ab',
  aaguid: 'decade00-5678-4abc-9def-0123456789ab',
  token: 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJ1cG4iOiJhZGEifQ.c2lnbmF0dXJl',
  tokenPart: 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9',
  keyName: 'Quixkey at my desk',
  keyId: 'Kq7Zx_9-wVbN3mLpRtYuIoPaSdFgHjKl',
  device: 'QUIXPC-0042',
  host: 'keys.quixco.example',
  intranet: 'quixhost',
} as const;
const planted: readonly string[] = Object.values(person);
/** Also what nobody planted: a GUID, an address, a token. */
const personal = new RegExp(
  [
    ...planted.map((one) => one.replace(/[.]/g, '[.]')),
    'quix',
    '@',
    '[.]example',
    'eyj',
    '[0-9a-f]{8}-[0-9a-f]{4}-',
  ].join('|'),
  'i',
);
const requestId = 'c0ffee00-89ab-4cde-8f01-23456789abcd';

/** Alone, and as Microsoft's sentences quote them. */
const words = fc.oneof(
  fc.constantFrom(...planted),
  fc.constantFrom('badRequest', 'NotAllowedError', 'invalid_grant', ''),
  fc.constantFrom(...planted).map((quoted) => `AADSTS50105: The signed in user '${quoted}' is not assigned to a role.`),
  fc.tuple(fc.constantFrom(...planted), fc.constantFrom(...planted)).map(([a, b]) => `badRequest ${a} ${b}`),
);

const world: World = {
  key: { ...plainWorld.key, id: person.keyId, name: person.keyName, aaguid: person.aaguid, model: person.family },
  credential: {
    ...{ id: person.keyId, clientDataJSON: person.tokenPart, attestationObject: person.tokenPart },
    ...{ clientExtensionResults: { [person.mailbox]: person.token }, aaguid: person.aaguid, model: person.family },
  },
  checked: { ...plainWorld.checked, aaguid: person.aaguid, model: person.family, maker: person.intranet },
  options: {
    ...plainWorld.options,
    publicKey: { rp: { id: person.host, name: person.name }, user: { name: person.username, id: person.objectId } },
  },
  words,
  claims: `{"id_token":{"upn":"${person.username}","oid":"${person.objectId}"}}`,
  requestId,
};

/** What a check can say, and what none should. */
const checks = fc
  .tuple(
    ...checkIds.map(() =>
      fc.record({
        state: fc.constantFrom('running' as const, 'met' as const, 'unmet' as const, 'unknown' as const),
        finding: fc.oneof(fc.constantFrom('not-asked', 'supported', 'limit'), words),
        values: fc.dictionary(fc.constantFrom('browser', 'hosts', 'count', 'keys', 'others', 'minutes'), words),
        code: fc.constantFrom(null, 'LK-203' as const),
        stops: fc.boolean(),
      }),
    ),
  )
  .map((results) => Object.fromEntries(checkIds.map((id, index) => [id, results[index]])) as CheckResults);

function expectNothingPersonal(sources: Parameters<typeof summaryOf>[0]): void {
  const { text, json } = summaryForms(summaryOf(sources));
  for (const form of [text, json ?? '']) {
    // Wherever a GUID stands, it is a request's.
    const rest = form.replace(/(request |"requestId": ")c0ffee00-89ab-4cde-8f01-23456789abcd/g, '$1');
    expect(rest).not.toMatch(personal);
  }
}

const around = fc.record({
  checks,
  browser: fc.oneof(
    fc.constantFrom(null, 'Microsoft Edge 141'),
    words,
    words.map((said) => `${said} 141`),
  ),
  platformVersion: fc.oneof(fc.constantFrom(null, '15.0.0'), words),
  mode: fc.constantFrom('live' as const, 'practice' as const),
  language: fc.constantFrom('en' as const, 'de' as const),
  signedIn: fc.boolean(),
  stop: fc.option(words.map((message) => ({ code: 'LK-205' as const, facts: { message } }))),
});
const fixed = { version: '0.1.0', platform: 'windows', now: Date.UTC(2026, 10, 20) } as const;

describe('S3: no summary holds anything of a person, their PC, their organisation or their key', () => {
  test('of any walk, at any step of it, in text and in JSON', () => {
    let told = 0;
    fc.assert(
      fc.property(fc.array(anyMove(world), { minLength: 100, maxLength: 300 }), around, (moves, page) => {
        let step: Step = firstStep;
        const problems: { problem: Problem; at: number }[] = [];
        for (const move of moves) {
          const next: Step = advance(step, move(step.pending ?? -1)).step;
          if (next === step) continue;
          // As the page keeps them.
          if (next.problem !== null && next.problem !== step.problem) problems.push({ problem: next.problem, at: 0 });
          step = next;
          expectNothingPersonal({ ...fixed, ...page, step, problems });
        }
        told += problems.filter(({ problem }) => planted.some((one) => JSON.stringify(problem).includes(one))).length;
      }),
      { numRuns: 100 },
    );
    expect(told, 'and what a step keeps did hold something').toBeGreaterThan(100);
  });

  test('of every problem at every step where it is met, whatever is known of it', () => {
    const facts = fc.record(
      {
        status: fc.oneof(fc.constantFrom(400, 503), fc.double()),
        errorCode: words,
        message: words,
        requestId: fc.constantFrom(
          requestId,
          person.username,
          person.keyId,
          person.host,
          `${requestId} ${person.name}`,
        ),
        aadsts: fc.oneof(fc.constantFrom('50105'), words),
        elapsed: fc.double(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...everyStop), facts, around, ({ code, step }, known, page) => {
        const problem = { code, facts: known };
        const named = { ...step, keyName: person.keyName, problem };
        expectNothingPersonal({ ...fixed, ...page, step: named, problems: [{ problem, at: Date.UTC(2026, 10, 20) }] });
      }),
      { numRuns: 500 },
    );
  });
});
