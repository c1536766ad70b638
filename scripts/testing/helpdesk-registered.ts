import type { Directory } from './pretend-az.ts';
import { registered } from './register-app-bench.ts';

export const desk = ['--helpdesk', '--base-url', 'https://keydesk.contoso.com/'];

/** What the helpdesk's room asks for, by the ids under which Graph knows it. */
export const deskScopes = {
  openid: '37f7f235-527c-4136-accd-4a02d197296e',
  profile: '14dad69e-099b-42c9-810b-d002981feec1',
  offline_access: '7427e0e9-2fba-42fe-b0c0-848c9e6a8182',
  'User.ReadBasic.All': 'b340eb25-3456-403f-be2f-af7a0d370277',
  'UserAuthMethod-Passkey.Read.All': '14195339-1fe4-48a7-a0d3-a39eb9fd8958',
  'UserAuthMethod-Passkey.ReadWrite.All': '64930478-d0ea-4671-ad72-fe0d9821df09',
  'UserAuthMethod-TAP.ReadWrite.All': '05de4a66-e51a-4312-842a-30c8094698d2',
  'User.RevokeSessions.All': 'fc30e98b-8810-4501-81f5-c20a3196387b',
  'GroupMember.Read.All': 'bc024368-1153-4739-b217-4326f2e966d0',
};
export const scopeList = (ids: object): object[] =>
  Object.values(ids).map((id) => ({ id: id as string, type: 'Scope' }));

/** The helpdesk's registration as the script makes it, with changes to its service principal. */
export const deskRegistered = (principal: object = {}): Directory => {
  const directory = registered(
    {
      displayName: 'Latchkey helpdesk',
      spa: { redirectUris: ['https://keydesk.contoso.com/'] },
      requiredResourceAccess: [{ resourceAccess: scopeList(deskScopes) }],
    },
    { appRoleAssignmentRequired: true, accountEnabled: true, ...principal },
  );
  for (const grant of directory.oauth2PermissionGrants) grant['scope'] = Object.keys(deskScopes).join(' ');
  return directory;
};
