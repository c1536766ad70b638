/**
 * What Intune's form for a custom profile asks for, and what goes in. The names of profile and row are ours to choose;
 * the OMA-URI is that of the PassportForWork CSP, Windows 10 1903 and newer.
 */
export const omaUriRow = {
  platform: 'Windows 10 and later',
  profileType: 'Templates > Custom',
  profileName: 'Security key sign-in at the lock screen',
  profileDescription: 'Sign in to Windows with a FIDO2 security key',
  name: 'UseSecurityKeyForSignin',
  description: '1 = on, 0 = off',
  omaUri: './Device/Vendor/MSFT/PassportForWork/SecurityKey/UseSecurityKeyForSignin',
  dataType: 'Integer',
  value: '1',
} as const;

/** The same setting in the settings catalog, by the name to search for. */
export const settingsCatalogName = 'Use Security Key For Signin';
