import type { RegistrySetting } from '../registry/sign-in-setting.ts';
import { signInSettings } from '../registry/sign-in-setting.ts';

/**
 * A file for regedit that sets the setting to 1, or takes the value away again; the key and its other values stay.
 * The format: https://support.microsoft.com/topic/how-to-add-modify-or-delete-registry-subkeys-and-values-by-using-a-reg-file-9c7f37cf-a5e9-e1cd-c4fa-2a26218a1a23
 *
 * @param comments sentences for whoever opens it before running it, what it does first
 * @returns its text, with the line ends of Windows; `utf16Bytes` makes the file
 */
export function registryFile(setting: RegistrySetting, action: 'apply' | 'undo', comments: readonly string[]): string {
  const { path, name } = signInSettings[setting];
  const [first = '', ...others] = comments.map((comment) => `; ${comment.replace(/\s+/g, ' ')}`);
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    first,
    `[HKEY_LOCAL_MACHINE\\${path}]`,
    `"${name}"=${action === 'apply' ? 'dword:00000001' : '-'}`,
    '',
    ...others,
    '',
  ];
  return lines.join('\r\n');
}
