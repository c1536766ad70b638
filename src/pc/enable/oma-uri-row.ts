/**
 * What Intune's form for a custom profile asks for, and what goes in, but for the words that are ours to choose. The
 * OMA-URI is that of the PassportForWork CSP, Windows 10 1903 and newer.
 */
export const omaUriRow = {
  platform: 'Windows 10 and later',
  profileType: 'Templates > Custom',
  name: 'UseSecurityKeyForSignin',
  omaUri: './Device/Vendor/MSFT/PassportForWork/SecurityKey/UseSecurityKeyForSignin',
  dataType: 'Integer',
  value: '1',
} as const;

/** The same setting in the settings catalog, by the name to search for. */
export const settingsCatalogName = 'Use Security Key For Signin';
