/** Top-level domains that Microsoft alone may give names in: https://www.iana.org/domains/root/db */
const topLevel = ['azure', 'bing', 'hotmail', 'microsoft', 'office', 'skype', 'windows', 'xbox'];

/**
 * Where Microsoft's sign-in, portals and programs stand, in every cloud:
 * https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges
 */
const domains = [
  ...['1drv.ms', 'aadrm.com', 'aka.ms', 'azure.cn', 'azure.com', 'azure.net', 'azure.us', 'b2clogin.com', 'bing.com'],
  ...['chinacloudapi.cn', 'ciamlogin.com', 'dynamics.com', 'github.com', 'hotmail.com', 'linkedin.com', 'live.com'],
  ...['live.net', 'mcas.ms', 'microsoft.com', 'microsoft.de', 'microsoft.us', 'microsoft365.com'],
  ...['microsoftazuread-sso.com', 'microsoftonline-p.com', 'microsoftonline-p.net', 'microsoftonline.cn'],
  ...['microsoftonline.com', 'microsoftonline.de', 'microsoftonline.us', 'msauth.net', 'msauthimages.net'],
  ...['msedge.net', 'msftauth.net', 'msftauthimages.net', 'msidentity.com', 'msn.com', 'office.com', 'office.de'],
  ...['office.net', 'office365.com', 'office365.us', 'onedrive.com', 'onmicrosoft.com', 'outlook.com', 'passport.net'],
  ...['powerapps.com', 'powerplatform.com', 'sharepoint.cn', 'sharepoint.com', 'sharepoint.us', 'sharepointonline.com'],
  ...['skype.com', 'visualstudio.com', 'windows.com', 'windows.net', 'windowsazure.cn', 'windowsazure.com'],
  ...['windowsupdate.com', 'xbox.com', 'yammer.com'],
];

/**
 * @param domain that somebody registered, such as `microsoft.com`; what Azure's customers are given below Microsoft's
 * names, such as `contoso.azurestaticapps.net`, counts as a domain of theirs (public suffix list)
 */
export function isMicrosoftDomain(domain: string): boolean {
  return domains.includes(domain) || topLevel.includes(domain.slice(domain.lastIndexOf('.') + 1));
}
