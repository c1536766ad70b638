import type { RegistrySetting } from './registry-lines.ts';

/** A DWORD below HKEY_LOCAL_MACHINE; 1 switches sign-in with a security key on, 0 off. */
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
