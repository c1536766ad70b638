import { signInSettings, type RegistrySetting } from './sign-in-setting.ts';

const entries = (Object.entries(signInSettings) as [RegistrySetting, { path: string; name: string }][]).map(
  ([setting, { path, name }]) => ({ setting, path: path.toLowerCase(), name: name.toLowerCase() }),
);

/** The names of both values, for a regular expression. */
export const valueNames = Object.values(signInSettings)
  .map(({ name }) => name)
  .join('|');

/** The setting of that value name, however it is capitalised. */
export function settingNamed(name: string): RegistrySetting | null {
  return entries.find((entry) => entry.name === name.toLowerCase())?.setting ?? null;
}

/** The setting whose value's name begins like that: what a window's edge leaves of it. */
export function settingBeginning(name: string): RegistrySetting | null {
  const start = name.toLowerCase();
  return entries.find((entry) => start.length > 2 && entry.name.startsWith(start))?.setting ?? null;
}

/**
 * The setting whose key a path names; null for any other key, a hive of the user among them.
 * @param path as `reg` and PowerShell write it: `HKLM\…`, `HKLM:\…`, `…\Registry::HKEY_LOCAL_MACHINE\…`
 */
export function settingAt(path: string): RegistrySetting | null {
  const below = belowMachine(path);
  return entries.find((entry) => entry.path === below)?.setting ?? null;
}

/** Whether a path is the beginning of such a key and not the whole of it. */
export function beginsKey(path: string): boolean {
  const below = belowMachine(path);
  return below !== null && entries.some((entry) => entry.path !== below && entry.path.startsWith(below));
}

function belowMachine(path: string): string | null {
  const plain = path.toLowerCase().replace(/\\+/g, '\\');
  return /(?:^|::|\\)(?:hklm|hkey_local_machine):?\\?(.*?)\\?$/.exec(plain)?.[1] ?? null;
}
