import { agentNames, newPerson, type Person, type PersonName } from './new-person.ts';
import { tenantWide } from './roles.ts';

/** Those who work in the helpdesk's room, told apart by what Entra lets them do. */
export const agents: readonly Person[] = [
  newPerson(11, {
    name: 'agent-without-role',
    displayName: 'Practice Agent Without Role',
    userPrincipalName: 'agent.no.role@practice.example',
  }),
  newPerson(12, {
    name: 'agent-helpdesk-role',
    displayName: 'Practice Helpdesk Administrator',
    userPrincipalName: 'agent.helpdesk@practice.example',
    roles: tenantWide('helpdesk-administrator'),
  }),
  newPerson(13, {
    name: 'agent-role-late',
    displayName: 'Practice Agent With Late Role',
    userPrincipalName: 'agent.late@practice.example',
    roles: tenantWide('authentication-administrator'),
    rolesComeLate: true,
  }),
  newPerson(14, {
    name: 'agent-of-unit',
    displayName: 'Practice Agent Of Branch',
    userPrincipalName: 'agent.branch@practice.example',
    roles: [{ role: 'authentication-administrator', unit: 'branch' }],
  }),
  newPerson(15, {
    name: 'agent-privileged',
    displayName: 'Practice Privileged Agent',
    userPrincipalName: 'agent.privileged@practice.example',
    roles: tenantWide('privileged-authentication-administrator'),
  }),
  newPerson(16, {
    name: 'agent-reader',
    displayName: 'Practice Global Reader',
    userPrincipalName: 'agent.reader@practice.example',
    roles: tenantWide('global-reader'),
  }),
];

/** Whether the room's app is assigned to the person. */
export const isAgent = (name: PersonName): boolean =>
  name === 'helpdesk-agent' || (agentNames as readonly string[]).includes(name);
