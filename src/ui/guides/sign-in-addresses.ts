/**
 * Hosts that Microsoft names for registration and sign-in with security keys on hybrid joined PCs
 * (https://learn.microsoft.com/entra/identity/authentication/howto-authentication-passwordless-faqs).
 */
export const signInAddresses = [
  '*.microsoftonline.com',
  '*.microsoftonline-p.com',
  '*.msauth.net',
  '*.msauthimages.net',
  '*.msecnd.net',
  '*.msftauth.net',
  '*.msftauthimages.net',
  '*.phonefactor.net',
  'enterpriseregistration.windows.net',
  'management.azure.com',
  'policykeyservice.dc.ad.msft.net',
  'secure.aadcdn.microsoftonline-p.com',
] as const;
