import { describe, expect, test } from 'vitest';
import { enableFiles } from './enable-files.ts';
import { enableScript, type ScriptWords } from './enable-script.ts';
import type { RegistrySetting } from '../registry/sign-in-setting.ts';
import { signInSettings } from '../registry/sign-in-setting.ts';
import { powershellTokens } from '../testing/powershell-tokens.ts';

const settings: readonly RegistrySetting[] = ['intune', 'group-policy'];

/** Each sentence holds what could end a comment or a string. */
function wordsWith(hostile: string): ScriptWords {
  const said = (word: string): string => `${word} ${hostile}`.trim();
  return {
    synopsis: said('synopsis'),
    description: [said('what'), said('verified')],
    undoParameter: said('parameter'),
    exitCodes: [said('codes')],
    wideRegistry: said('wide'),
    apply: said('apply'),
    undo: said('undo'),
    done: said('done'),
    already: said('already'),
    notChanged: said('not-changed'),
    notAdministrator: said('not-administrator'),
    differs: said('differs'),
    failed: said('failed'),
  };
}

describe.each(settings)('P1: the PowerShell script for %s', (setting) => {
  const text = enableScript(setting, wordsWith(''));
  const tokens = powershellTokens(text);
  const code = tokens.filter(({ kind }) => kind === 'code').map((token) => token.text);
  const strings = tokens.filter(({ kind }) => kind === 'string').map((token) => token.text);

  test('is UTF-8 with a byte order mark, and has the line ends of Windows', () => {
    const file = enableFiles(setting, { apply: [], undo: [], script: wordsWith('für „alle“ 🔑') }).find(
      ({ id }) => id === 'script',
    )!;
    expect([...file.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)).toBe(file.text);
    expect(file.text).not.toMatch(/[^\r]\n|\r(?!\n)/);
  });

  test('begins with a help that says what it does, and how to run it', () => {
    expect(tokens[0]?.kind).toBe('comment');
    const sections = [...(tokens[0]?.text ?? '').matchAll(/^\s*\.([A-Z]+(?: \w+)?)\s*$/gm)].map(([, name]) => name);
    expect(sections).toEqual(['SYNOPSIS', 'DESCRIPTION', 'PARAMETER Undo', 'EXAMPLE', 'EXAMPLE', 'EXAMPLE', 'NOTES']);
    expect(tokens[0]?.text).toMatch(/-WhatIf[^]*what|what[^]*-WhatIf/);
  });

  test('asks before it changes anything, and can be told not to', () => {
    expect(text).toContain('[CmdletBinding(SupportsShouldProcess = $true)]');
    const [before, changes] = text.split('$PSCmdlet.ShouldProcess(');
    expect(changes).toMatch(/if \(\$Undo\) \{ Clear-Setting \} else \{ Write-Setting \}/);
    expect(before?.match(/Clear-Setting|Write-Setting/g)).toHaveLength(2);
  });

  test('touches the one value of the setting, and nothing else', () => {
    const { path, name } = signInSettings[setting];
    expect(strings).toEqual(expect.arrayContaining([path, name]));
    expect(strings.filter((string) => string.includes('\\'))).toEqual([path, 'HKLM\\$path\\$name']);
    const joined = code.join(' ');
    expect(joined.match(/\.(SetValue|DeleteValue|CreateSubKey|DeleteSubKey\w*)\(/g)).toEqual([
      '.CreateSubKey(',
      '.SetValue(',
      '.DeleteValue(',
    ]);
  });

  test('every bracket closes', () => {
    const open: string[] = [];
    for (const character of code.join('')) {
      if ('([{'.includes(character)) open.push(character);
      else if (')]}'.includes(character)) expect(open.pop()).toBe('([{'[')]}'.indexOf(character)]);
    }
    expect(open).toEqual([]);
  });

  test('calls commands by their full names, all of which Windows PowerShell 5.1 or the script itself has', () => {
    const commands = [...code.join(' ').matchAll(/(?:^|[|;{}(\n])[ \t]*([A-Za-z][\w-]*)(?=[ \t)}\n]|$)/g)].map(
      ([, name]) => name!,
    );
    const words = [
      'SupportsShouldProcess',
      'param',
      'function',
      'if',
      'else',
      'elseif',
      'try',
      'catch',
      'finally',
      'return',
      'exit',
    ];
    const ours = [...text.matchAll(/^function ([\w-]+)/gm)].map(([, name]) => name);
    const known = ['Set-StrictMode', 'New-Object', 'Write-Output', 'Write-Warning'];
    expect(commands.filter((name) => ![...words, ...ours, ...known].includes(name))).toEqual([]);
    expect(new Set(commands)).toContain('Write-Output');
  });

  test.each(["it's ‘one’ ‚two‛", '#> Remove-Item #>', 'a\r\nRemove-Item\n', '`" $(Remove-Item)'])(
    'no sentence can become a command: %j',
    (hostile) => {
      const same = powershellTokens(enableScript(setting, wordsWith(hostile)));
      expect(same.filter(({ kind }) => kind === 'code').map((token) => token.text)).toEqual(code);
    },
  );
});
