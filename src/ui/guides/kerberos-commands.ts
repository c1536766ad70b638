/**
 * Commands around the Microsoft Entra Kerberos server object, as Microsoft documents them
 * (https://learn.microsoft.com/entra/identity/authentication/howto-authentication-passwordless-security-key-on-premises).
 * The account and `<domain>` are to be replaced.
 */
export const installModule = 'Install-Module -Name AzureADHybridAuthenticationManagement -AllowClobber';

const parameters = '-Domain $domain -UserPrincipalName $cloudAdmin -DomainCredential $domainAdmin';

export const createKerberosServer = [
  '$domain = $env:USERDNSDOMAIN',
  "$cloudAdmin = 'admin@contoso.onmicrosoft.com'",
  '$domainAdmin = Get-Credential',
  `Set-AzureADKerberosServer ${parameters}`,
].join('\n');

export const showKerberosServer = `Get-AzureADKerberosServer ${parameters}`;

export const askForController = 'nltest /dsgetdc:<domain> /keylist /kdc';
