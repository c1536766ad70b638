/** What the agent has typed on the PC: read only, in a plain command prompt, not elevated (P2). */
export const joinCommand = 'dsregcmd /status';

export const registryCommands = [
  'reg query "HKLM\\SOFTWARE\\Microsoft\\Policies\\PassportForWork\\SecurityKey" /v UseSecurityKeyForSignin',
  'reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\FIDO" /v EnableFIDODeviceLogon',
].join('\n');

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
