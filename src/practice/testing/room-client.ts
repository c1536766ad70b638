import { groups, type Group } from '../people/groups.ts';
import { person, type PersonName } from '../people.ts';
import type { RoomScenarioName } from '../room-scenarios.ts';
import { practiceClient, type PracticeClient } from './practice-client.ts';

export const roomScopes = [
  'openid',
  'offline_access',
  'User.ReadBasic.All',
  'UserAuthMethod-Passkey.Read.All',
  'UserAuthMethod-Passkey.ReadWrite.All',
  'UserAuthMethod-TAP.ReadWrite.All',
  'User.RevokeSessions.All',
  'GroupMember.Read.All',
].join(' ');

export const eventual = { ConsistencyLevel: 'eventual' };

/** The address of what is about a person, as the room writes it. */
export const about = (who: PersonName, what = ''): string => `/users/${person(who).id}${what}`;
export const keysOfPerson = (who: PersonName): string => about(who, '/authentication/fido2Methods');
export const passesOf = (who: PersonName): string => about(who, '/authentication/temporaryAccessPassMethods');

export const rolesOf = (who: PersonName): string =>
  `/roleManagement/directory/transitiveRoleAssignments?$count=true&$filter=${encodeURIComponent(`principalId eq '${person(who).id}'`)}`;

export function idOfGroup(name: Group['name']): string {
  const group = groups.find((candidate) => candidate.name === name);
  if (group === undefined) throw new Error(`no group ${name}`);
  return group.id;
}

export interface RoomClient {
  readonly client: PracticeClient;
  readonly token: string;
  /** @returns the answer's status, and the code of its error where it is one */
  readonly refused: (method: string, path: string, body?: unknown) => Promise<[status: number, code: string]>;
  readonly json: <T>(path: string, headers?: Record<string, string>) => Promise<T>;
}

/** An agent who is signed in to the room. */
export async function inRoom(
  scenario: RoomScenarioName,
  { who, scopes = roomScopes }: { who?: PersonName; scopes?: string } = {},
): Promise<RoomClient> {
  const client = practiceClient(scenario);
  const { access_token: token } = await client.signIn({ scopes, who: who ?? client.scenario.person });
  return {
    client,
    token,
    async refused(method, path, body) {
      const answer = await client.graph(token, method, path, body);
      const { error } = (answer.ok ? {} : await answer.json()) as { error?: { code: string } };
      return [answer.status, error?.code ?? ''];
    },
    async json<T>(path: string, headers = {}) {
      const answer = await client.graph(token, 'GET', path, undefined, headers);
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as T;
    },
  };
}
