import { defaultPassPolicy, ordinaryPlay, type HelpdeskPlay } from './helpdesk-play.ts';
import type { PersonName } from './people.ts';
import { ordinary, type Scenario } from './scenarios.ts';

type Difference = Partial<Omit<Scenario, 'name' | 'helpdesk'>> & { readonly helpdesk?: Partial<HelpdeskPlay> };

const without = (...withheld: string[]): Difference => ({ helpdesk: { withheld: ['User.Read.All', ...withheld] } });
const readable = [
  'RoleManagement.Read.Directory',
  'AdministrativeUnit.Read.All',
  'GroupMember.Read.All',
  'User.Read.All',
];
const passes = (policy: Partial<typeof defaultPassPolicy>): Difference => ({
  helpdesk: { passPolicy: { ...defaultPassPolicy, ...policy } },
});

/** Each is a row of the room's table in docs/SPEC.md, in the order of that table. */
const differences = {
  'room-default': {},
  'room-directory-full': { helpdesk: { withheld: [] } },
  'room-directory-forbidden': { helpdesk: { beyondBasic: 'forbidden' } },
  'room-paged': { helpdesk: { pageLimit: 7 } },
  'room-policy-read': { mayReadPolicy: true },
  'room-around-read': { mayReadPolicy: true, helpdesk: { alsoConsented: readable } },
  'room-around-groups': { helpdesk: { alsoConsented: ['GroupMember.Read.All', 'User.Read.All'] } },
  'room-privileged': { person: 'agent-privileged' },
  'room-reader': { person: 'agent-reader' },
  'room-no-role': { person: 'agent-without-role' },
  'room-no-role-read': { person: 'agent-without-role', helpdesk: { alsoConsented: readable } },
  'room-wrong-role': { person: 'agent-helpdesk-role' },
  'room-role-late': { person: 'agent-role-late' },
  'room-unit': { person: 'agent-of-unit' },
  'room-not-assigned': { person: 'employee' },
  'room-no-consent': { signInRefusal: 90094 },
  'room-no-consent-keys': without('UserAuthMethod-Passkey.ReadWrite.All'),
  'room-no-consent-list': without('UserAuthMethod-Passkey.Read.All'),
  'room-no-consent-passes': without('UserAuthMethod-TAP.ReadWrite.All'),
  'room-no-consent-sessions': without('User.RevokeSessions.All'),
  'room-no-consent-groups': without('GroupMember.Read.All'),
  'room-ca-device': { signInRefusal: 530003 },
  'room-no-auth-time': { helpdesk: { saysWhenSignedIn: false } },
  'room-pass-off': passes({ state: 'disabled' }),
  'room-pass-off-read': { mayReadPolicy: true, ...passes({ state: 'disabled' }) },
  'room-pass-once': passes({ once: true }),
  'room-pass-once-read': { mayReadPolicy: true, ...passes({ once: true }) },
  'room-pass-out-of-scope': passes({ appliesTo: 'nobody' }),
  'room-no-licence': { helpdesk: { licensed: false } },
  'room-not-in-scope': { creationOptions: 'not-in-scope' },
  'room-not-in-scope-read': {
    ...{ creationOptions: 'not-in-scope', mayReadPolicy: true },
    helpdesk: { alsoConsented: ['GroupMember.Read.All'] },
  },
  'room-self-service-off': { creationOptions: 'self-service-off' },
  'room-no-options': { creationOptions: 'not-for-anybody' },
  'room-claims-challenge': { creationOptions: 'need-claims' },
  'room-key-blocked': { acceptedKeys: 'another-model' },
  'room-attestation-required': { acceptedKeys: 'attested' },
  'room-throttled': { throttledForSeconds: 1 },
  'room-save-lost': { saving: 'lost-once' },
  'room-save-fails-once': { saving: 'unavailable-once' },
  'room-list-lags': { listLag: 8_000 },
  'room-challenge-expires': { challengeLifetime: 8_000, saving: 'unavailable-while-challenge-lasts' },
  'room-busy-day': { throttledForSeconds: 1, saving: 'lost-once', listLag: 3_000, helpdesk: { pageLimit: 15 } },
  'room-slow': { lateness: 800 },
  'room-hostile-text': { text: 'hostile' },
  'room-graph-down': { graphAvailable: false },
} as const satisfies Record<string, Difference>;

export type RoomScenarioName = keyof typeof differences;

/** The closed list of what `?practice=<name>` may say in the helpdesk's room. */
export const roomScenarioNames = Object.keys(differences) as readonly RoomScenarioName[];

/** Those whom the sign-in page offers there: agents, and one who is none. */
const offered: readonly PersonName[] = [
  'helpdesk-agent',
  'agent-privileged',
  'agent-of-unit',
  'agent-role-late',
  'agent-helpdesk-role',
  'agent-reader',
  'agent-without-role',
  'employee',
];

export function roomScenario(name: RoomScenarioName): Scenario {
  const difference: Difference = differences[name];
  return {
    name,
    ...ordinary,
    person: 'helpdesk-agent',
    offered,
    mayReadPolicy: false,
    ...difference,
    helpdesk: { ...ordinaryPlay, needsAssignment: true, ...difference.helpdesk },
  };
}

export const isRoomScenarioName = (text: string): text is RoomScenarioName =>
  (roomScenarioNames as readonly string[]).includes(text);
