import { consolePrompt } from './console-prompt.ts';
import { withoutTables } from './powershell-tables.ts';
import { errorLabels, errorOfPowerShell } from './refusal.ts';
import { goesOnAfter, registryCommand, type RegistryCommand } from './registry-command.ts';
import { beginsKey, settingAt, settingNamed, valueNames } from './setting-names.ts';
import type { RegistrySetting } from './sign-in-setting.ts';

/**
 * One line of what `reg query`, PowerShell or an exported file shows.
 * - `query`: somebody asked the registry; `echo` is PowerShell's repetition of the command beneath an error
 * - `prompt`: a prompt with another command (`busy`), or with none
 * - `key`: the name of a key above its values, `item`: PowerShell's beneath them; that of a setting, or another (null)
 * - `value`: the value of a setting; `listed` in PowerShell's way, which shows no type
 * - `error`: the beginning of an error of PowerShell
 */
export type RegistryLine =
  | { readonly kind: 'query'; readonly command: RegistryCommand }
  | { readonly kind: 'echo'; readonly asks: RegistrySetting | null }
  | { readonly kind: 'prompt'; readonly busy: boolean }
  | { readonly kind: 'key' | 'item'; readonly holds: RegistrySetting | null }
  | { readonly kind: 'value'; readonly setting: RegistrySetting; readonly data: RegistryData; readonly listed: boolean }
  | { readonly kind: 'other-value' | 'ignored' }
  | { readonly kind: 'error' | 'text'; readonly text: string };

/** The number of a value; `other-type` where it is no DWORD, `no-number` where its number is cut off. */
export type RegistryData = number | 'other-type' | 'no-number';

/** What each line is. Lines that a narrow window broke are put together, and lost line ends put back. */
export function registryLines(lines: readonly string[]): RegistryLine[] {
  return unwrapped(withoutTables(lines).flatMap(takeApart)).map(classify);
}

/** Whether a line is one that the registry printed: a key, or a value with its type. */
export function isRegistryLine(line: string): boolean {
  return (
    /^\[?HK(LM|CU|EY_)/i.test(line) ||
    /^"?[\p{L}\p{N}_ ().-]{1,60}"?(\s+REG_[A-Z_]+\b|=dword:)/iu.test(line) ||
    psProperty.test(line) ||
    listedValue.test(line)
  );
}

const psProperty = /^PS(Path|ParentPath|ChildName|Drive|Provider)\s*:/;
const listedValue = new RegExp(`^"?(${valueNames})"?\\s*[:=]\\s*(.*?),?$`, 'i');
const nameAlone = new RegExp(`^(?:${valueNames})$`, 'i');
const valueInParts = new RegExp(`^(?:${valueNames})\\s+(\\S+)(?:\\s+(\\S+))?$`, 'i');

const beforeValue = new RegExp(`(?<=\\S)\\s+(?=(?:${valueNames})\\s+REG_)`, 'gi');
const beforeError = new RegExp(`(?<=\\S)(?<!:)\\s+(?=(?:${errorLabels})\\s?:\\s)`, 'gu');

/** Before a key, a value of ours, an error and a prompt a line ends, whatever became of its line end. */
function takeApart(line: string): string[] {
  if (errorOfPowerShell.test(line)) return [line];
  return line
    .replace(/(?<=\S)(?<!\bquery)\s+(?=\[?HKEY_[A-Z_]+\\)/gi, '\n')
    .replace(beforeValue, '\n')
    .replace(beforeError, '\n')
    .replace(/(?<=\S)(?<!\bPS)\s+(?=(?:PS )?[A-Z]:\\[^>|:"\s]*>)/g, '\n')
    .split('\n');
}

function unwrapped(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && !isWhole(line, last)) {
      whole[whole.length - 1] = joined(last, line);
    } else {
      whole.push(line);
    }
  }
  return whole;
}

/** No line of ours is longer than that with all its parts. */
const longest = 600;

function isWhole(line: string, last: string): boolean {
  if (line === '' || last.length > longest || isPrompt(line) || registryCommand(line) !== null) return true;
  return !goesOnAfter(last, line) && !isBroken(last, line);
}

/** The beginning of a key that is asked for, half a value. */
function isBroken(line: string, next: string): boolean {
  if (isRegistryLine(next)) return false;
  const path = keyIn(line) ?? itemIn(line);
  if (path !== null) return beginsKey(path);
  if (nameAlone.test(line)) return true;
  const [, type, data] = valueInParts.exec(line) ?? [];
  if (type === undefined || /^[:=]/.test(type)) return false;
  if (!/^REG_/i.test(type)) return 'reg_'.startsWith(type.toLowerCase());
  return data === undefined || /^0x?$/i.test(data);
}

/** A break within a word lost nothing; one between two columns or arguments lost the blanks. */
function joined(line: string, next: string): string {
  const columns = /\s(?:REG_DWORD|\/v|-Name)$/i.test(line) || nameAlone.test(line) || /^(?:\/v|-Name)\s/i.test(next);
  const within = registryCommand(line) !== null || (keyIn(line) ?? itemIn(line)) !== null;
  return (within || /\s(?:0x?|[REG_DWO]+)$/i.test(line)) && !columns ? line + next : `${line} ${next}`;
}

function classify(line: string): RegistryLine {
  if (/^\+\s/.test(line)) {
    const repeated = registryCommand(line.slice(1));
    return repeated ? { kind: 'echo', asks: repeated.asks } : { kind: 'text', text: line };
  }
  const command = registryCommand(line);
  if (command) return { kind: 'query', command };
  if (isPrompt(line)) return { kind: 'prompt', busy: !/>\s*$/.test(line) };
  const item = itemIn(line);
  if (item !== null) return { kind: 'item', holds: settingAt(item) };
  if (psProperty.test(line)) return { kind: 'ignored' };
  const path = keyIn(line);
  if (path !== null) return { kind: 'key', holds: settingAt(path) };
  const value = valueIn(line);
  if (value) return value;
  if (isRegistryLine(line)) return { kind: 'other-value' };
  return { kind: errorOfPowerShell.test(line) ? 'error' : 'text', text: line };
}

function valueIn(line: string): RegistryLine | null {
  const exported = new RegExp(`^"(${valueNames})"=([a-z"-].*)$`, 'i').exec(line);
  if (exported) return value(exported[1], dataOfFile(exported[2] ?? ''), false);
  const printed = new RegExp(`^(${valueNames})\\s+(REG_\\w*)\\s*(.*)$`, 'i').exec(line);
  if (printed) return value(printed[1], dataOfReg(printed[2] ?? '', printed[3] ?? ''), false);
  const listed = listedValue.exec(line);
  return listed ? value(listed[1], dataOfList(listed[2] ?? ''), true) : null;
}

function value(name = '', data: RegistryData, listed: boolean): RegistryLine | null {
  const setting = settingNamed(name);
  return setting === null ? null : { kind: 'value', setting, data, listed };
}

function dataOfFile(data: string): RegistryData {
  const [, digits] = /^dword:([0-9a-f]{8})$/i.exec(data) ?? [];
  if (digits !== undefined) return Number.parseInt(digits, 16);
  return /^(?:-|dword:.*)$/i.test(data) ? 'no-number' : 'other-type';
}

function dataOfReg(type: string, data: string): RegistryData {
  if (/^REG_DWORD$/i.test(type)) return numberIn(data.replace(/\s*\(-?\d+\)$/, '')) ?? 'no-number';
  return data === '' && 'reg_dword'.startsWith(type.toLowerCase()) ? 'no-number' : 'other-type';
}

/** PowerShell shows a text of digits as it shows a number: the likelier is taken. */
function dataOfList(data: string): RegistryData {
  return numberIn(data) ?? (data === '' ? 'no-number' : 'other-type');
}

/** As `reg` and PowerShell print a DWORD. */
export function numberIn(text: string): number | null {
  if (/^0x[0-9a-f]{1,8}$/i.test(text)) return Number.parseInt(text, 16);
  return /^-?\d{1,10}$/.test(text) ? Number(text) : null;
}

function isPrompt(line: string): boolean {
  return consolePrompt.test(line) || /\bdsregcmd(\.exe)?"?\s+[/-]{1,2}\w/i.test(line);
}

/** The path of a key on a line of its own. */
function keyIn(line: string): string | null {
  return /^\[?((?:HKEY_[A-Z_]+|HKLM)(?:\\.*?)?)\]?$/i.exec(line)?.[1] ?? null;
}

function itemIn(line: string): string | null {
  return /^PSPath\s*:\s*(\S.*)$/.exec(line)?.[1] ?? null;
}
