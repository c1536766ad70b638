import { parseDsregcmd, type DsregcmdReport } from './dsregcmd.ts';
import { longestPaste, pastedLines } from './pasted-lines.ts';
import { registryCommand } from './registry/registry-command.ts';
import { isRegistryLine } from './registry/registry-lines.ts';
import { parseRegistryReport, type RegistryReport } from './registry/registry-report.ts';
import { pastedWindows, type PastedWindows } from './windows-version.ts';

/** Everything that one paste told of a PC. */
export interface PcReport {
  readonly report: DsregcmdReport;
  readonly registry: RegistryReport;
  readonly windows: PastedWindows;
}

/** `unrecognised`: text, but none of it is of a command that the page asks for. */
export type PcPaste =
  { readonly kind: 'empty' | 'too-long' | 'binary' | 'unrecognised' } | ({ readonly kind: 'read' } & PcReport);

/**
 * Reads the one box of the agent's page (rule P2): `dsregcmd /status`, the registry queries and Windows' version, in
 * any order, each of which may be missing. What is read stays with the caller.
 */
export function readPcPaste(text: string): PcPaste {
  if (text.trim() === '') return { kind: 'empty' };
  if (isBinary(text)) return { kind: 'binary' };
  if (text.length > longestPaste) return { kind: 'too-long' };
  const report = parseDsregcmd(withoutRegistry(text));
  const registry = parseRegistryReport(text);
  const windows = pastedWindows(text);
  const { intune, groupPolicy, unattributed } = registry;
  const silent = intune.kind === 'not-said' && groupPolicy.kind === 'not-said' && unattributed === 0;
  const known = report.problems.every((problem) => problem !== 'not-dsregcmd' && problem !== 'empty');
  if (!known && silent && windows.kind === 'not-said') return { kind: 'unrecognised' };
  return { kind: 'read', report, registry, windows };
}

/** What was asked of the registry, and what it printed, goes on with no value of dsregcmd, even without a prompt. */
function withoutRegistry(text: string): string {
  if (!/HK|REG|dword/i.test(text)) return text;
  return pastedLines(text)
    .map((line) => (isRegistryLine(line) || isBareCommand(line) ? '' : line))
    .join('\n');
}

/** A whole output may stand on the line of a command, where its line ends were lost. */
function isBareCommand(line: string): boolean {
  return /^\W?(?:[a-z]:\S*\\)?(?:reg(?:\.exe)?"?\s+query|[a-z]+-Item)/i.test(line) && registryCommand(line) !== null;
}

/** NULs are what a text in UTF-16 has; a file that is no text has other control characters, or lost its bytes. */
function isBinary(text: string): boolean {
  const bare = text.replaceAll('\0', '');
  const odd = bare.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return odd > 8 && odd > bare.length / 20;
}
