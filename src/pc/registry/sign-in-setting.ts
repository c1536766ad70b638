/** The two settings that switch sign-in with a security key on: by Intune or a package, and by Group Policy. */
export type RegistrySetting = 'intune' | 'group-policy';

/** A DWORD below HKEY_LOCAL_MACHINE: 0 switches sign-in with a security key off, every other number on. */
interface SignInSetting {
  /** Of the key, without the hive. Note the two orders of `Microsoft` and `Policies`. */
  readonly path: string;
  /** Of the value. */
  readonly name: string;
}

/** Where Windows keeps the two settings, in Microsoft's own spelling. */
export const signInSettings: Readonly<Record<RegistrySetting, SignInSetting>> = {
  intune: { path: 'SOFTWARE\\Microsoft\\Policies\\PassportForWork\\SecurityKey', name: 'UseSecurityKeyForSignin' },
  'group-policy': { path: 'SOFTWARE\\Policies\\Microsoft\\FIDO', name: 'EnableFIDODeviceLogon' },
};

/** The command that prints a setting; it takes no administrator. */
export function registryQuery(setting: RegistrySetting): string {
  const { path, name } = signInSettings[setting];
  return `reg query "HKLM\\${path}" /v ${name}`;
}
