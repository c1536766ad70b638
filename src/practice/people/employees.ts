import { newPerson, type Person } from './new-person.ts';
import { tenantWide } from './roles.ts';

export const employees: readonly Person[] = [
  newPerson(1, {
    name: 'employee',
    displayName: 'Practice Employee',
    userPrincipalName: 'employee@practice.example',
  }),
  newPerson(2, {
    name: 'employee-two-keys',
    displayName: 'Practice Employee With Two Keys',
    userPrincipalName: 'two.keys@practice.example',
    keys: 2,
  }),
  newPerson(3, {
    name: 'employee-ten-keys',
    displayName: 'Practice Employee With Ten Keys',
    userPrincipalName: 'ten.keys@practice.example',
    keys: 10,
    otherPasskeys: 2,
  }),
  newPerson(4, {
    name: 'guest',
    displayName: 'Practice Guest',
    userPrincipalName: 'guest_partner.example#EXT#@practice.example',
    mail: null,
    userType: 'Guest',
  }),
  newPerson(5, {
    name: 'helpdesk-agent',
    displayName: 'Practice Helpdesk Agent',
    userPrincipalName: 'helpdesk@practice.example',
    keys: 1,
    roles: tenantWide('authentication-administrator'),
  }),
];
