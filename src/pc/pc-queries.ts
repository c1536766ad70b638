import { registryQuery } from './registry/sign-in-setting.ts';

/** What the agent has typed on the PC: read only, in a plain command prompt, not elevated (P2). */
export const joinCommand = 'dsregcmd /status';

export const registryCommands = [registryQuery('intune'), registryQuery('group-policy')].join('\n');

/** The first lines of a right output, for those who pasted something else. */
export const expectedOutput = `Microsoft Windows [Version 10.0. …

C:\\Users\\…>${joinCommand}

+----------------------------------------------------------------------+
| Device State                                                         |
+----------------------------------------------------------------------+

             AzureAdJoined : YES
          EnterpriseJoined : NO
              DomainJoined : NO
`;
