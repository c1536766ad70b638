/** The two settings that switch sign-in with a security key on: by Intune or a package, and by Group Policy. */
export type RegistrySetting = 'intune' | 'group-policy';

/**
 * One line of what `reg query`, PowerShell or an exported file shows.
 * - `query`: somebody asked, for one of the settings or for something else (null); `echo` is PowerShell's repetition of
 *   the command beneath an error
 * - `prompt`: a prompt with another command, or with none
 * - `key`: the name of a key above its values: that of a setting, or another one (null)
 * - `value`: the value of a setting; its number is null where it is none, or no DWORD
 */
export type RegistryLine =
  | { readonly kind: 'query' | 'echo'; readonly asks: RegistrySetting | null }
  | { readonly kind: 'prompt' }
  | { readonly kind: 'key'; readonly holds: RegistrySetting | null }
  | { readonly kind: 'value'; readonly setting: RegistrySetting; readonly number: number | null }
  | { readonly kind: 'other-value' }
  | { readonly kind: 'text'; readonly text: string };

/** Below HKEY_LOCAL_MACHINE, in lower case. Note the two orders of `microsoft` and `policies`. */
const keys: readonly (readonly [string, RegistrySetting])[] = [
  ['software\\microsoft\\policies\\passportforwork\\securitykey', 'intune'],
  ['software\\policies\\microsoft\\fido', 'group-policy'],
];
const names: Readonly<Record<string, RegistrySetting>> = {
  usesecuritykeyforsignin: 'intune',
  enablefidodevicelogon: 'group-policy',
};
const valueNames = 'UseSecurityKeyForSignin|EnableFIDODeviceLogon';

/** What each line is. Lines that a narrow window broke are put together, and lost line ends put back. */
export function registryLines(lines: readonly string[]): RegistryLine[] {
  return unwrapped(lines.flatMap(takeApart)).map(classify);
}

/** Whether a line is one that the registry printed: a key, or a value with its type. */
export function isRegistryLine(line: string): boolean {
  return /^\[?HK(LM|CU|EY_)/i.test(line) || /^"?[\w ]{1,60}"?(\s+REG_[A-Z_]+\b|=dword:)/i.test(line);
}

/** Before a key, a value of ours, an error and a prompt a line ends, whatever became of its line end. */
function takeApart(line: string): string[] {
  return line
    .replace(/(?<=\S)(?<!\bquery)\s+(?=\[?HKEY_[A-Z_]+\\)/gi, '\n')
    .replace(new RegExp(`(?<=\\S)\\s+(?=(?:${valueNames})\\s+REG_)`, 'gi'), '\n')
    .replace(/(?<=\S)(?<!:)\s+(?=(?:ERROR|FEHLER):\s)/g, '\n')
    .replace(/(?<=\S)(?<!\bPS)\s+(?=(?:PS )?[A-Z]:\\[^>|:"\s]*>)/g, '\n')
    .split('\n');
}

function unwrapped(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && line !== '' && isBroken(last) && !isRegistryLine(line) && !isPrompt(line)) {
      whole[whole.length - 1] = goesOn(last, line);
    } else {
      whole.push(line);
    }
  }
  return whole;
}

/** A command whose quotation mark does not close, the beginning of a key that is asked for, half a value. */
function isBroken(line: string): boolean {
  if (isQuery(line)) return (line.match(/"/g)?.length ?? 0) % 2 === 1;
  const path = keyOf(line);
  if (path !== null) return keys.some(([key]) => key.startsWith(path) && key !== path);
  const [, type, data] = new RegExp(`^(?:${valueNames})(?:\\s+(\\S+))?(?:\\s+(\\S+))?$`, 'i').exec(line) ?? [];
  if (type === undefined) return new RegExp(`^(?:${valueNames})$`, 'i').test(line);
  if (!/^REG_/i.test(type)) return 'reg_'.startsWith(type.toLowerCase());
  return data === undefined || /^0x?$/i.test(data);
}

/** A break within a word lost nothing; one between two columns lost the blanks. */
function goesOn(line: string, next: string): string {
  const within = isQuery(line) || keyOf(line) !== null || /\s0x?$/i.test(line) || /\s[REG_DWO]+$/i.test(line);
  const columns = /\sREG_DWORD$/i.test(line) || new RegExp(`^(?:${valueNames})$`, 'i').test(line);
  return within && !columns ? line + next : `${line} ${next}`;
}

function classify(line: string): RegistryLine {
  if (/^\+\s/.test(line)) return { kind: 'echo', asks: isQuery(line) ? askedBy(line) : null };
  if (isQuery(line)) return { kind: 'query', asks: askedBy(line) };
  if (isPrompt(line)) return { kind: 'prompt' };
  const path = keyOf(line);
  if (path !== null) return { kind: 'key', holds: keys.find(([key]) => key === path)?.[1] ?? null };
  const exported = new RegExp(`^"(${valueNames})"=(?:dword:([0-9a-f]{8})$)?`, 'i').exec(line);
  if (exported) return valueOf(exported[1], exported[2]);
  const printed = new RegExp(`^(${valueNames})(?:\\s+REG_DWORD\\s+0x([0-9a-f]{1,8})$|\\s*[:=]|\\s+REG_)`, 'i').exec(
    line,
  );
  if (printed) return valueOf(printed[1], printed[2]);
  return isRegistryLine(line) ? { kind: 'other-value' } : { kind: 'text', text: line };
}

function valueOf(name = '', hex?: string): RegistryLine {
  const setting = names[name.toLowerCase()];
  if (setting === undefined) return { kind: 'other-value' };
  return { kind: 'value', setting, number: hex === undefined ? null : Number.parseInt(hex, 16) };
}

/** `reg query`, also with its extension or a path before it, behind a prompt or PowerShell's plus. */
function isQuery(line: string): boolean {
  return /(^|[\s>\\])reg(\.exe)?"?\s+query\s/i.test(line);
}

function isPrompt(line: string): boolean {
  return /^(PS\s?)?[a-z]:\\[^>|:"]*>/i.test(line) || /\bdsregcmd(\.exe)?"?\s+[/-]{1,2}\w/i.test(line);
}

/** A setting only by its own key, and by its own name where one is given; a name that was cut is enough. */
function askedBy(command: string): RegistrySetting | null {
  const [, path, name] =
    /\bhk(?:lm|ey_local_machine):?\\([^"\s]+)"?(?:.*\s\/v\s+"?(\w+))?/.exec(command.toLowerCase()) ?? [];
  const setting = keys.find(([key]) => key === path?.replace(/\\$/, ''))?.[1] ?? null;
  if (setting === null || name === undefined) return setting;
  return Object.entries(names).some(([full, of]) => of === setting && full.startsWith(name)) ? setting : null;
}

/** The path of a key below HKEY_LOCAL_MACHINE in lower case, that of another hive as it is; null for other lines. */
function keyOf(line: string): string | null {
  const path = /^\[?(HKEY_[A-Z_]+|HKLM)(?:\\(.*?))?\]?$/i.exec(line);
  if (!path) return null;
  const hive = path[1]?.toLowerCase() ?? '';
  const below = path[2]?.toLowerCase().replace(/\\$/, '') ?? '';
  return hive === 'hkey_local_machine' || hive === 'hklm' ? below : `${hive}\\${below}`;
}
