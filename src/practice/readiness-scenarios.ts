import { defaultPassPolicy, ordinaryPlay, type HelpdeskPlay } from './helpdesk-play.ts';
import type { PersonName } from './people.ts';
import { ordinaryAccess, type AccessPlay } from './readiness/access-play.ts';
import { groupOf, legacyPolicy, noModel, tenProfiles, threeProfiles } from './readiness/policy-plays.ts';
import { ordinaryReadiness, practicePageAddress, type ReadinessPlay } from './readiness/readiness-play.ts';
import { ordinary, type Scenario } from './scenarios.ts';

type Difference = Partial<Omit<Scenario, 'name' | 'readiness' | 'helpdesk'>> & {
  readonly readiness?: Partial<ReadinessPlay>;
  readonly helpdesk?: Partial<HelpdeskPlay>;
};

/** Each permission of the page but that of signing in. */
const everyPermission = [
  'User.ReadBasic.All',
  'Policy.Read.AuthenticationMethod',
  'Policy.Read.All',
  'GroupMember.Read.All',
  'Application.Read.All',
  'Directory.Read.All',
  'AuditLog.Read.All',
  'DeviceManagementConfiguration.Read.All',
  'UserAuthMethod-Passkey.Read.All',
];

const access = (...more: AccessPlay[]): Difference => ({ readiness: { access: [...ordinaryAccess, ...more] } });
const app = (differs: Partial<ReadinessPlay['app']>): Difference => ({
  readiness: { app: { ...ordinaryReadiness.app, ...differs } },
});
const passes = (policy: Partial<typeof defaultPassPolicy>): Difference => ({
  helpdesk: { passPolicy: { ...defaultPassPolicy, ...policy } },
});
const withheld = (...kept: string[]): Difference => ({
  readiness: { withheld: everyPermission.filter((scope) => !kept.includes(scope)) },
});
const registering = (name: string, control: AccessPlay['control'], more: Partial<AccessPlay> = {}): AccessPlay => ({
  ...{ name: `Practice: ${name}`, state: 'enabled', about: 'registering', control },
  ...more,
});

/** Each is a row of its table in docs/SPEC.md, in the order of that table. */
const differences = {
  'ready-default': {},
  'ready-legacy-policy': { readiness: { policy: legacyPolicy } },
  'ready-three-profiles': { readiness: { policy: threeProfiles } },
  'ready-ten-profiles': { readiness: { policy: tenProfiles } },
  'ready-excluded-group': {
    readiness: {
      policy: { excludeTargets: [{ id: groupOf('mixed'), targetType: 'group' }] },
      asked: 'employee-two-keys',
    },
  },
  'ready-self-service-off': { creationOptions: 'self-service-off' },
  'ready-method-off': { readiness: { policy: { state: 'disabled' } } },
  'ready-pass-off': passes({ state: 'disabled' }),
  'ready-pass-once': passes({ once: true }),
  'ready-guest': { readiness: { asked: 'guest' } },
  'ready-no-model': {
    readiness: { policy: noModel, access: [...ordinaryAccess, registering('one model', 'keys-of-one-model')] },
  },
  'ready-pass-not-enough': access(registering('register with a key', 'phishing-resistant')),
  'ready-page-loop': access({
    name: 'Practice: all with a key',
    state: 'enabled',
    about: 'all-apps',
    control: 'keys-of-one-model',
  }),
  'ready-report-only': access(
    registering('trial', 'keys-of-one-model', { state: 'enabledForReportingButNotEnforced' }),
  ),
  'ready-role-decides': access(
    registering('for administrators', 'phishing-resistant', {
      users: { includeRoles: ['62e90394-69f5-4237-9190-012177145e10'] },
    }),
  ),
  'ready-place-decides': access(registering('from outside', 'block', { outsideTrustedPlaces: true })),
  'ready-wrong-redirect': app({ spa: ['https://old-keys.practice.example/'] }),
  'ready-localhost-redirect': app({ spa: [practicePageAddress, 'http://localhost:4173/'] }),
  'ready-foreign-owner': app({ owners: ['helpdesk-agent', 'guest'] }),
  'ready-foreign-app': app({ foreign: true }),
  'ready-app-too-much': app({
    secrets: ['2027-02-03T08:00:00Z'],
    scopes: `${ordinaryReadiness.app.scopes} UserAuthenticationMethod.ReadWrite.All`,
  }),
  'ready-campaign-on': { readiness: { campaign: 'enabled' } },
  'ready-phones': { readiness: { registered: { password: 320, mobilePhone: 140, officePhone: 12 } } },
  'ready-intune-not-found': { readiness: { intune: false } },
  'ready-no-role': { person: 'agent-without-role' },
  'ready-no-consent': withheld('Policy.Read.AuthenticationMethod'),
  'ready-nothing-readable': withheld(),
  'ready-consent-when-asked': { readiness: { withheld: everyPermission, consentsWhenAsked: true } },
  'ready-throttled': { readiness: { accessRefusals: Number.MAX_SAFE_INTEGER } },
  'ready-throttled-a-while': {
    throttledForSeconds: 1,
    readiness: { accessRefusals: 5, accessPage: 2, expandsStrengths: false },
  },
  'ready-hostile-text': { text: 'hostile' },
  'ready-graph-down': { graphAvailable: false },
} as const satisfies Record<string, Difference>;

export type ReadinessScenarioName = keyof typeof differences;

/** The closed list of what `?practice=<name>` may say on the administrator's page that asks what holds in a tenant. */
export const readinessScenarioNames = Object.keys(differences) as readonly ReadinessScenarioName[];

/** Those whom the sign-in page offers there. */
const offered: readonly PersonName[] = ['agent-reader', 'agent-without-role', 'employee', 'guest'];

export function readinessScenario(name: ReadinessScenarioName): Scenario {
  const difference: Difference = differences[name];
  return {
    name,
    ...ordinary,
    person: 'agent-reader',
    offered,
    ...difference,
    acceptedKeys: 'attested',
    helpdesk: { ...ordinaryPlay, ...difference.helpdesk },
    readiness: { ...ordinaryReadiness, ...difference.readiness },
  };
}

export const isReadinessScenarioName = (text: string): text is ReadinessScenarioName =>
  (readinessScenarioNames as readonly string[]).includes(text);
