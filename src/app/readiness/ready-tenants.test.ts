import { describe, expect, test } from 'vitest';
import { readinessScenarioNames, type ReadinessScenarioName } from '../../practice/readiness-scenarios.ts';
import { lineIds, type Line, type LineId, type LineState } from '../../readiness/line.ts';
import { readTenant } from './testing/read-tenant.ts';

type States = Partial<Record<LineId, LineState>>;

const policies: LineId[] = ['method', 'self-service', 'targets', 'models', 'attestation', 'pass', 'campaign'];
const access: LineId[] = ['access-registering', 'access-page', 'access-strengths'];
const app: LineId[] = ['app-addresses', 'app-owners', 'app-secrets', 'app-consents'];
const all = (state: LineState, ...ids: LineId[]): States => Object.fromEntries(ids.map((id) => [id, state]));

/** What differs from a tenant in which every line is met, and no other line does. */
const tenants: Record<ReadinessScenarioName, States> = {
  'ready-default': {},
  'ready-legacy-policy': { attestation: 'unmet' },
  'ready-three-profiles': { attestation: 'unmet' },
  'ready-ten-profiles': { person: 'unmet' },
  'ready-excluded-group': { person: 'unmet' },
  'ready-self-service-off': { 'self-service': 'unmet' },
  'ready-method-off': { method: 'unmet', person: 'unmet', 'access-strengths': 'unmet' },
  'ready-pass-off': { pass: 'unmet', 'access-registering': 'unknown', 'access-page': 'unknown' },
  'ready-pass-once': {},
  'ready-guest': { person: 'unmet' },
  'ready-no-model': { models: 'unmet', 'access-registering': 'unmet', 'access-strengths': 'unmet' },
  'ready-pass-not-enough': { 'access-registering': 'unmet' },
  'ready-page-loop': { 'access-page': 'unmet', 'access-strengths': 'unmet' },
  'ready-report-only': {},
  'ready-role-decides': { 'access-registering': 'unknown' },
  'ready-place-decides': { 'access-registering': 'unknown' },
  'ready-wrong-redirect': { 'app-addresses': 'unmet' },
  'ready-localhost-redirect': { 'app-addresses': 'unmet' },
  'ready-foreign-owner': { 'app-owners': 'unmet' },
  'ready-foreign-app': { 'app-addresses': 'unmet', 'app-owners': 'unmet', 'app-secrets': 'unknown' },
  'ready-app-too-much': { 'app-secrets': 'unmet', 'app-consents': 'unmet' },
  'ready-campaign-on': { campaign: 'unmet' },
  'ready-phones': { phones: 'unmet' },
  'ready-intune-not-found': { intune: 'unknown' },
  'ready-no-role': all('unknown', ...policies, ...access, 'person', 'phones', 'intune'),
  'ready-no-consent': all('unknown', ...access, ...app, 'person', 'phones', 'intune'),
  'ready-nothing-readable': all('unknown', ...lineIds),
  'ready-consent-when-asked': all('unknown', ...lineIds),
  'ready-throttled': all('unknown', ...access),
  'ready-throttled-a-while': {},
  'ready-hostile-text': {},
  'ready-graph-down': all('unknown', ...lineIds),
};

const found = (lines: readonly Line[], id: LineId): string[] =>
  lines.find((line) => line.id === id)?.findings.map(({ kind, values }) => `${kind} ${values['why'] ?? ''}`.trim()) ??
  [];

test.each(readinessScenarioNames)('A5: %s: every line is as that tenant is', async (name) => {
  const { lines, asked } = await readTenant(name);
  expect(lines.map(({ id }) => id)).toEqual([...lineIds]);
  const differing = lines.filter(({ state }) => state !== 'met').map(({ id, state }) => [id, state]);
  expect(Object.fromEntries(differing)).toEqual(tenants[name]);
  expect(
    asked.filter(
      (one) => !one.startsWith('GET ') && !/^POST \/v1\.0\/users\/[\da-f-]{36}\/checkMemberGroups$/.test(one),
    ),
    'nothing but reads',
  ).toEqual([]);
});

describe('A5: what is found says why', () => {
  test.each<[ReadinessScenarioName, LineId, string[]]>([
    ['ready-excluded-group', 'person', ['person-left-out']],
    ['ready-excluded-group', 'targets', ['for-everybody', 'groups-left-out']],
    ['ready-ten-profiles', 'targets', ['for-groups']],
    ['ready-ten-profiles', 'person', ['person-not-included']],
    ['ready-legacy-policy', 'models', ['models-listed', 'legacy-fields']],
    ['ready-guest', 'person', ['person-guest']],
    ['ready-pass-once', 'pass', ['pass-on', 'pass-once']],
    ['ready-no-model', 'access-registering', ['access-passes', 'access-loop']],
    [
      'ready-no-model',
      'access-strengths',
      ['access-no-model', 'access-no-model', 'access-left-out', 'access-no-model'],
    ],
    ['ready-pass-not-enough', 'access-registering', ['access-passes', 'access-pass-not-enough']],
    ['ready-report-only', 'access-registering', ['access-passes', 'access-loop', 'access-report-only']],
    ['ready-role-decides', 'access-registering', ['access-passes', 'access-pass-not-enough', 'access-role']],
    ['ready-place-decides', 'access-registering', ['access-passes', 'access-blocks', 'access-place']],
    ['ready-wrong-redirect', 'app-addresses', ['address-missing', 'address-other']],
    ['ready-localhost-redirect', 'app-addresses', ['address-localhost']],
    ['ready-foreign-app', 'app-owners', ['app-of-others']],
    ['ready-app-too-much', 'app-consents', ['consents-more']],
    ['ready-no-role', 'method', ['unread no-role']],
    ['ready-no-consent', 'app-consents', ['unread no-consent']],
    ['ready-throttled', 'access-page', ['unread throttled']],
    ['ready-graph-down', 'phones', ['unread unreachable']],
    ['ready-phones', 'phones', ['phones-some', 'report-of']],
    ['ready-intune-not-found', 'intune', ['intune-not-found']],
  ])('%s: %s', async (name, id, kinds) => {
    expect(found((await readTenant(name)).lines, id)).toEqual(kinds);
  });
});

test('A5: one person is asked about with the one POST, and it reads', async () => {
  const { asked } = await readTenant('ready-ten-profiles');
  expect(asked.filter((one) => one.startsWith('POST'))).toHaveLength(1);
});

test('A7: Conditional Access is read page by page with a pace of its own, and what is throttled is asked again later', async () => {
  const { waited, asked } = await readTenant('ready-throttled-a-while');
  const pages = asked.filter((one) => one === 'GET /v1.0/identity/conditionalAccess/policies');
  expect(pages.length).toBeGreaterThan(5);
  expect(waited).toBeGreaterThan(10_000);
  expect((await readTenant('ready-default')).waited).toBe(0);
});

test('what the tenant calls things is cut and made harmless', async () => {
  const { lines } = await readTenant('ready-hostile-text');
  const texts = lines.flatMap(({ findings }) => findings.flatMap(({ values }) => Object.values(values).map(String)));
  expect(texts.some((text) => text.includes('<script>'))).toBe(true);
  for (const text of texts) {
    expect(text.length).toBeLessThan(700);
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  }
});
