import { consolePrompt } from './console-prompt.ts';
import { settingAt, settingBeginning, settingNamed, valueNames } from './setting-names.ts';
import { signInSettings, type RegistrySetting } from './sign-in-setting.ts';

/** Somebody asked the registry for something. */
export interface RegistryCommand {
  /** The setting asked for, by its own key and, where a name is given, by its own name; null for anything else. */
  readonly asks: RegistrySetting | null;
  /** Whether all values of the key are asked for: then a list without the setting's says that it is not set. */
  readonly whole: boolean;
  readonly shell: 'reg' | 'powershell';
  /** Whether a prompt stands before it: then what follows is the console's answer, and nobody's remark. */
  readonly prompted: boolean;
}

/** Its own advice after a mistake has `REG QUERY /?`. */
const regQuery = /(^|[\s>\\])reg(\.exe)?"?\s+query(\s(?!\s*\/\?)|$)/i;
const cmdlet =
  /(^|[\s>(;=])(?:Get-ItemProperty(?:Value)?|Get-Item|Get-ChildItem|(?:New|Set|Remove)-ItemProperty|(?:gp|gpv|gi|gci)(?=\s+['"]?(?:HKLM:|Registry::)))(?=\s)(?!\s*:)/i;

/** The command in a line, also behind a prompt, a path or PowerShell's plus; null for any other line. */
export function registryCommand(line: string): RegistryCommand | null {
  const prompted = consolePrompt.test(line);
  if (regQuery.test(line)) return { ...askedOfReg(line), shell: 'reg', prompted };
  if (cmdlet.test(line)) return { ...askedOfPowerShell(line), shell: 'powershell', prompted };
  return null;
}

type Asked = Pick<RegistryCommand, 'asks' | 'whole'>;
const nothing: Asked = { asks: null, whole: false };

/** `/ve` asks for the key's default value, `/f` for whatever fits, and `/reg:32` reads keys of another place. */
function askedOfReg(command: string): Asked {
  if (/\s\/(?:ve|f|reg:32)(?:\s|$)/i.test(command)) return nothing;
  const [, path = '', name] =
    /(?:^|[\s"\\])((?:hklm|hkey_local_machine):?\\[^"\s]+)"?(?:.*\s\/v\s+"?(\w+))?/i.exec(command) ?? [];
  const setting = settingAt(path);
  if (setting === null || name === undefined) return { asks: setting, whole: setting !== null };
  return settingBeginning(name) === setting ? { asks: setting, whole: false } : nothing;
}

/** The name stands before or after the path, with `-Name`, as a member, or in a pipe. PowerShell cuts long commands. */
function askedOfPowerShell(line: string): Asked {
  const command = line.replace(/\s*\.\.\.$/, '').replace(/\s-N\w*$/i, '');
  const [found = '', path = ''] =
    /((?:[\w.\\]*Registry::)?(?:hklm|hkey_local_machine):?\\[^"'\s,;|)]+)/i.exec(command) ?? [];
  const setting = settingAt(path);
  if (setting === null) return nothing;
  const said = Array.from(command.matchAll(new RegExp(`\\b(?:${valueNames})\\b`, 'gi')), ([name]) =>
    settingNamed(name),
  );
  const rest = command.slice(command.indexOf(found) + found.length);
  const cut = /[\s'".]([a-z]{3,})$/i.exec(rest)?.[1] ?? '';
  if (said.includes(setting) || settingBeginning(cut) === setting) return { asks: setting, whole: false };
  const other = /^["']?\)?(?:\.|\s+["']?\w)|-ExpandProperty\b|\bselect/i.test(rest) || /-Name\b/i.test(command);
  const lists = /Get-Item(?:Property)?(?=\s)|\bgp\b|\bgi\b/i.test(command);
  return other || said.length > 0 || !lists ? nothing : { asks: setting, whole: true };
}

/** Whether a command goes on in the next line: what a narrow window, or a mail, did to it. */
export function goesOnAfter(line: string, next: string): boolean {
  if (registryCommand(line) === null) return false;
  const odd = (mark: string): boolean => line.split(mark).length % 2 === 0;
  if (odd('"') || (odd("'") && registryCommand(line)?.shell === 'powershell')) return true;
  if (/\s(?:\/v?|-N(?:a|am|ame)?|-)$/i.test(line) || /^(?:\/v\s|-Name\s|v\s+\w+$)/i.test(next)) return true;
  const last = /[\s'"]([a-z]{3,})["']?$/i.exec(line)?.[1] ?? '';
  const names = Object.values(signInSettings).map(({ name }) => name.toLowerCase());
  return settingBeginning(last) !== null && !names.includes(last.toLowerCase()) && /^\w{1,24}$/.test(next);
}
