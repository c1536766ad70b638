import { enableFileName } from './enable-file-name.ts';
import type { RegistrySetting } from '../registry/sign-in-setting.ts';
import { signInSettings } from '../registry/sign-in-setting.ts';

/** What the script says, in the language of whoever downloads it. */
export interface ScriptWords {
  /** One line that says what it is for. */
  readonly synopsis: string;
  /** What it changes, how to undo it, what was not verified: the sentences of its help. */
  readonly description: readonly string[];
  readonly undoParameter: string;
  readonly exitCodes: readonly string[];
  /** Why it opens the 64-bit registry. */
  readonly wideRegistry: string;
  /** What `-WhatIf` and `-Confirm` name. */
  readonly apply: string;
  readonly undo: string;
  /** When it ends. */
  readonly done: string;
  readonly already: string;
  readonly notChanged: string;
  readonly notAdministrator: string;
  readonly differs: string;
  readonly failed: string;
}

/**
 * A script for Windows PowerShell 5.1 that sets the setting to 1, or takes the value away again with `-Undo`, and reads
 * it back. It may run as often as one likes, also as SYSTEM and in a 32-bit host, as Intune runs scripts.
 *
 * @returns its text, with the line ends of Windows; `utf8Bytes` makes the file
 */
export function enableScript(setting: RegistrySetting, words: ScriptWords): string {
  const { path, name } = signInSettings[setting];
  return [
    ...help(words, enableFileName(setting, 'script')),
    ...preamble(words, path, name),
    ...functions,
    ...body(words),
    '',
  ]
    .join('\n')
    .replaceAll('\n', '\r\n');
}

function help({ synopsis, description, undoParameter, exitCodes }: ScriptWords, name: string): string[] {
  return [
    '<#',
    '.SYNOPSIS',
    `    ${comment(synopsis)}`,
    '.DESCRIPTION',
    ...description.map((sentence) => `    ${comment(sentence)}`),
    '.PARAMETER Undo',
    `    ${comment(undoParameter)}`,
    '.EXAMPLE',
    `    .\\${name} -WhatIf`,
    '.EXAMPLE',
    `    .\\${name}`,
    '.EXAMPLE',
    `    .\\${name} -Undo`,
    '.NOTES',
    ...exitCodes.map((sentence) => `    ${comment(sentence)}`),
    '#>',
    '',
  ];
}

function preamble({ wideRegistry }: ScriptWords, path: string, name: string): string[] {
  return [
    '#Requires -Version 5.1',
    '[CmdletBinding(SupportsShouldProcess = $true)]',
    'param(',
    '    [switch] $Undo',
    ')',
    'Set-StrictMode -Version 2.0',
    "$ErrorActionPreference = 'Stop'",
    '',
    `$path = ${quoted(path)}`,
    `$name = ${quoted(name)}`,
    '',
    `# ${comment(wideRegistry)}`,
    '$machine = [Microsoft.Win32.RegistryKey]::OpenBaseKey(',
    '    [Microsoft.Win32.RegistryHive]::LocalMachine,',
    '    [Microsoft.Win32.RegistryView]::Registry64',
    ')',
    '',
  ];
}

const functions = [
  'function Test-Administrator {',
  '    $identity = [System.Security.Principal.WindowsIdentity]::GetCurrent()',
  '    $principal = New-Object -TypeName System.Security.Principal.WindowsPrincipal -ArgumentList $identity',
  '    return $principal.IsInRole([System.Security.Principal.WindowsBuiltInRole]::Administrator)',
  '}',
  '',
  'function Get-Setting {',
  '    $key = $machine.OpenSubKey($path)',
  '    if ($null -eq $key) { return $null }',
  '    try {',
  '        $value = $key.GetValue($name)',
  '        if ($null -eq $value) { return $null }',
  "        if ($key.GetValueKind($name) -ne [Microsoft.Win32.RegistryValueKind]::DWord) { return 'other' }",
  '        return $value',
  '    } finally {',
  '        $key.Close()',
  '    }',
  '}',
  '',
  'function Write-Setting {',
  '    $key = $machine.CreateSubKey($path)',
  '    try {',
  '        $key.SetValue($name, 1, [Microsoft.Win32.RegistryValueKind]::DWord)',
  '    } finally {',
  '        $key.Close()',
  '    }',
  '}',
  '',
  'function Clear-Setting {',
  '    $key = $machine.OpenSubKey($path, $true)',
  '    try {',
  '        $key.DeleteValue($name, $false)',
  '    } finally {',
  '        $key.Close()',
  '    }',
  '}',
  '',
];

function body(words: ScriptWords): string[] {
  return [
    'if ($Undo) {',
    '    $wanted = $null',
    `    $action = ${quoted(words.undo)}`,
    '} else {',
    '    $wanted = 1',
    `    $action = ${quoted(words.apply)}`,
    '}',
    '',
    '$exitCode = 0',
    'try {',
    '    if ((Get-Setting) -eq $wanted) {',
    `        Write-Output ${quoted(words.already)}`,
    '    } elseif (-not $WhatIfPreference -and -not (Test-Administrator)) {',
    `        Write-Warning ${quoted(words.notAdministrator)}`,
    '        $exitCode = 1',
    '    } elseif (-not $PSCmdlet.ShouldProcess("HKLM\\$path\\$name", $action)) {',
    `        Write-Output ${quoted(words.notChanged)}`,
    '    } else {',
    '        if ($Undo) { Clear-Setting } else { Write-Setting }',
    '        if ((Get-Setting) -eq $wanted) {',
    `            Write-Output ${quoted(words.done)}`,
    '        } else {',
    `            Write-Warning ${quoted(words.differs)}`,
    '            $exitCode = 3',
    '        }',
    '    }',
    '} catch {',
    `    Write-Warning (${quoted(words.failed)} + ' ' + $_.Exception.Message)`,
    '    $exitCode = 2',
    '} finally {',
    '    $machine.Close()',
    '}',
    'exit $exitCode',
  ];
}

/** In single quotes nothing is a variable. PowerShell takes typographic single quotes for its own: doubled, one is meant. */
function quoted(text: string): string {
  return `'${text.replace(/\s+/g, ' ').replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

/** One line that cannot end the comment that it stands in. */
function comment(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('#>', '# >');
}
