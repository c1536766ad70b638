import { describe, expect, it } from 'vitest';
import {
  accessDenied,
  bothQueries,
  groupPolicyAnswer,
  groupPolicyKey,
  groupPolicyQuery,
  intuneAnswer,
  intuneKey,
  intuneQuery,
  nichtGefunden,
  notFound,
  zugriffVerweigert,
} from '../fixtures/registry-output.ts';
import { windows11Output } from '../fixtures/dsregcmd-output.ts';
import { entraJoined } from '../fixtures/join-states.ts';
import { parseRegistryReport } from './registry-report.ts';

/** Both answers, whose counts, and whether sign-in is on. */
function read(text: string): string {
  const { intune, groupPolicy, wins, signIn } = parseRegistryReport(text);
  return `${intune.kind} ${groupPolicy.kind} ${wins} ${signIn}`;
}

describe('P2: the two registry queries', () => {
  it.each([
    ['0x1', '0x0', 'on off intune on'],
    ['0x0', '0x1', 'off on intune off'],
    ['0x1', '0x1', 'on on intune on'],
    ['0x0', '0x0', 'off off intune off'],
    [notFound, notFound, 'not-set not-set neither off'],
    [nichtGefunden, nichtGefunden, 'not-set not-set neither off'],
    [notFound, '0x1', 'not-set on group-policy on'],
    [nichtGefunden, '0x0', 'not-set off group-policy off'],
    ['0x1', notFound, 'on not-set intune on'],
    ['0x0', nichtGefunden, 'off not-set intune off'],
    [accessDenied, '0x1', 'denied on unknown unknown'],
    [zugriffVerweigert, zugriffVerweigert, 'denied denied unknown unknown'],
    [notFound, accessDenied, 'not-set denied unknown unknown'],
    ['0x1', accessDenied, 'on denied intune on'],
    ['0x2', '0x0', 'on off intune on'],
    ['0xffffffff', notFound, 'on not-set intune on'],
    ['0x00000000', '0x1', 'off on intune off'],
    [notFound, '0x2', 'not-set on group-policy on'],
    ['REG_DWORD    1', notFound, 'on not-set intune on'],
    ['REG_DWORD    0', '0x1', 'off on intune off'],
    ['REG_DWORD    0x00000001 (1)', notFound, 'on not-set intune on'],
    ['REG_SZ    1', notFound, 'unclear not-set unknown unknown'],
    ['REG_DWORD    0x', notFound, 'unclear not-set unknown unknown'],
    ['FEHLER: Ungültige Syntax.', notFound, 'unclear not-set unknown unknown'],
    ['', '0x1', 'not-said on unknown unknown'],
  ])('%s and %s', (intune, groupPolicy, said) => {
    expect(read(bothQueries(intune, groupPolicy))).toBe(said);
  });

  const on = bothQueries('0x1', notFound);
  it.each([
    ['CRLF', on.replaceAll('\n', '\r\n')],
    ['a Markdown fence', `Here it is:\n\n\`\`\`\n${on}\n\`\`\``],
    ['quotation marks of a mail', on.replaceAll(/^/gm, '> ')],
    ['indentation', on.replaceAll(/^/gm, '      ')],
    ['tabs between the columns', on.replaceAll(/ {4}(?=REG|0x)/g, '\t')],
    ['PowerShell', on.replaceAll('C:\\Users\\alex>', 'PS C:\\Users\\alex> ')],
    ['reg.exe and its path', on.replaceAll('reg query', 'C:\\Windows\\System32\\reg.exe QUERY')],
    ['full names of the hive', on.replaceAll('HKLM', 'HKEY_LOCAL_MACHINE')],
    ['lower case', on.toLowerCase()],
    ['blank lines doubled', on.replaceAll('\n', '\n\n')],
    ['line ends lost', on.replaceAll(/\s*\n\s*/g, '  ')],
    ['the other order', `C:\\>${groupPolicyQuery}\n${notFound}\nC:\\>${intuneQuery}\n${intuneAnswer('0x1')}`],
    ['dsregcmd before and after', `${windows11Output(entraJoined)}\n${on}\n${windows11Output(entraJoined)}`],
    ['the code page lost', bothQueries('0x1', nichtGefunden.replace('ü', '\ufffd'))],
    ['umlauts written out', bothQueries('0x1', nichtGefunden.replace('ü', 'ue'))],
  ])('with %s', (_, text) => {
    expect(read(text)).toBe('on not-set intune on');
  });

  it.each([31, 40, 57, 80])('wrapped by a window of %i columns', (columns) => {
    // Broken values have a test of their own.
    const wrap = (line: string) =>
      /^ {4}\w/.test(line) ? [line] : (line.match(new RegExp(`.{1,${columns}}`, 'g')) ?? ['']);
    const wrapped = bothQueries('0x1', nichtGefunden).split('\n').flatMap(wrap).join('\n');
    expect(read(wrapped)).toBe('on not-set intune on');
  });

  it.each([
    ['    UseSecurityKeyForSignin    REG_DWORD\n0x1'],
    ['    UseSecurityKeyForSignin    REG_DW\nORD    0x1'],
    ['    UseSecurityKeyForSignin\n    REG_DWORD    0x1'],
    ['    UseSecurityKeyForSignin    REG_DWORD    0\nx1'],
    ['    UseSecurityKeyForSignin    REG_DWORD    0x\n1'],
  ])('a broken value: %j', (lines) => {
    expect(read(`${intuneKey}\n${lines}\n`)).toBe('on not-said intune on');
  });
});

describe('P2: without /v, and from regedit', () => {
  const listing = (key: string, ...values: string[]): string =>
    `\n${key}\n${values.map((one) => `    ${one}\n`).join('')}\n`;
  const other = 'Other    REG_DWORD    0x1';

  it('finds the value among others', () => {
    const text = `C:\\>reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\FIDO\n${listing(groupPolicyKey, other, 'EnableFIDODeviceLogon    REG_DWORD    0x1')}`;
    expect(read(text)).toBe('not-said on unknown unknown');
  });

  it('a list without it, seen to its end, says that it is not set', () => {
    const asked = 'C:\\>reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\FIDO"';
    expect(read(`${asked}\n${listing(groupPolicyKey, other)}\nC:\\>`)).toBe('not-said not-set unknown unknown');
    for (const standard of [
      '(Default)    REG_SZ',
      '(Standard)    REG_SZ    (Wert nicht gesetzt)',
      '(par défaut)    REG_SZ',
    ]) {
      expect(read(`${asked}\n${listing(groupPolicyKey, standard)}\nC:\\>`)).toBe('not-said not-set unknown unknown');
    }
    expect(read(`${asked}\n${listing(groupPolicyKey, other)}`), 'cut off?').toBe('not-said unclear unknown unknown');
    expect(read(`${asked}\n${listing(groupPolicyKey)}\nC:\\>`), 'nothing listed').toBe(
      'not-said unclear unknown unknown',
    );
  });

  it.each([
    ['"EnableFIDODeviceLogon"=dword:00000001', 'not-said on unknown unknown'],
    ['"EnableFIDODeviceLogon"=dword:00000000', 'not-said off unknown unknown'],
    ['"EnableFIDODeviceLogon"="1"', 'not-said unclear unknown unknown'],
    ['"EnableFIDODeviceLogon"=hex(b):01,00,00,00,00,00,00,00', 'not-said unclear unknown unknown'],
    ['"EnableFIDODeviceLogon"=-', 'not-said unclear unknown unknown'],
  ])('%s', (line, said) => {
    expect(read(`Windows Registry Editor Version 5.00\r\n\r\n[${groupPolicyKey}]\r\n${line}\r\n`)).toBe(said);
  });

  it.each([
    ['the keys mixed up', `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\PassportForWork\\SecurityKey`],
    ["the user's hive", 'HKEY_CURRENT_USER\\SOFTWARE\\Microsoft\\Policies\\PassportForWork\\SecurityKey'],
    ['a key below', `${intuneKey}\\Other`],
  ])('the right name below another key is unclear: %s', (_, key) => {
    expect(read(`${key}\n    UseSecurityKeyForSignin    REG_DWORD    0x1\n`)).toBe('unclear not-said unknown unknown');
  });
});

describe('P2: whose answer it is', () => {
  it('a value says so itself', () => {
    expect(read('UseSecurityKeyForSignin    REG_DWORD    0x1')).toBe('on not-said intune on');
  });

  it('a refusal alone says nothing, and that is said', () => {
    expect(parseRegistryReport(notFound)).toMatchObject({ signIn: 'unknown', unattributed: 1 });
    expect(parseRegistryReport(`${notFound}\n${nichtGefunden}`)).toMatchObject({
      intune: { kind: 'not-said' },
      groupPolicy: { kind: 'not-said' },
      unattributed: 2,
    });
    expect(parseRegistryReport(`C:\\>\n${zugriffVerweigert}`).unattributed).toBe(1);
    expect(parseRegistryReport(bothQueries(notFound, notFound)).unattributed).toBe(0);
  });

  it.each([
    ['another key', 'reg query "HKLM\\SOFTWARE\\Microsoft" /v UseSecurityKeyForSignin'],
    ['another value', 'reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\FIDO" /v UseSecurityKeyForSignin'],
    ["the user's hive", 'reg query "HKCU\\SOFTWARE\\Policies\\Microsoft\\FIDO" /v EnableFIDODeviceLogon'],
    ['the keys mixed up', 'reg query "HKLM\\SOFTWARE\\Microsoft\\Policies\\FIDO" /v EnableFIDODeviceLogon'],
  ])('a query for %s asks for neither', (_, command) => {
    expect(read(`C:\\>${command}\n${notFound}\nC:\\>`)).toBe('not-said not-said unknown unknown');
  });

  it("PowerShell's echo beneath an error names the query", () => {
    const text = [
      `reg : ${notFound}`,
      'At line:1 char:1',
      `+ ${groupPolicyQuery.slice(0, 60)} ...`,
      '+ ~~~~~~~~~~~~',
      '    + CategoryInfo          : NotSpecified: (ERROR: The syst...y key or value.:String) [], RemoteException',
      '    + FullyQualifiedErrorId : NativeCommandError',
    ].join('\n');
    expect(read(text)).toBe('not-said not-set unknown unknown');
    expect(read(`PS C:\\> ${intuneQuery}\n${text}`), 'the prompt above counts first').toBe(
      'not-set not-said unknown unknown',
    );
  });

  it('commands alone, as copied from the page, answer nothing', () => {
    expect(read(`dsregcmd /status\n${intuneQuery}\n${groupPolicyQuery}`)).toBe('not-said not-said unknown unknown');
  });
});

describe('P2: other queries in the same paste are not read as ours', () => {
  const ours = bothQueries('0x1', notFound);
  const alien = (command: string, answer: string): string => `C:\\>${command}\n${answer}\n\nC:\\>`;
  const fido = groupPolicyKey;

  it.each([
    ['one that failed', alien('reg query "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\CDJ\\AAD"', notFound)],
    ['one that failed in German', alien('reg query HKLM\\SOFTWARE\\Example', nichtGefunden)],
    ['one that was refused', alien('reg query HKLM\\SAM', accessDenied)],
    ['a service', alien('sc query example', 'ERROR: Access is denied.')],
    [
      'one that printed a number',
      alien(
        'reg query HKLM\\SOFTWARE\\Example /v AutoEnrollMDM',
        'HKEY_LOCAL_MACHINE\\SOFTWARE\\Example\n    AutoEnrollMDM    REG_DWORD    0x1',
      ),
    ],
    [
      'our key, another value',
      alien(
        'reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\FIDO" /v Other',
        `\n${fido}\n    Other    REG_DWORD    0x1`,
      ),
    ],
    [
      'our key, another value, in PowerShell',
      alien(
        'Get-ItemProperty "HKLM:\\SOFTWARE\\Policies\\Microsoft\\FIDO" -Name Other',
        'Other  : 1\nPSPath : Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\FIDO',
      ),
    ],
    ['the default value of our key', alien('reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\FIDO" /ve', notFound)],
    [
      'the place of 32-bit programs',
      alien('reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\FIDO" /v EnableFIDODeviceLogon /reg:32', notFound),
    ],
    [
      'a search',
      alien('reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\FIDO" /f Example', 'End of search: 0 match(es) found.'),
    ],
    ['a test for the key', alien('Test-Path "HKLM:\\SOFTWARE\\Policies\\Microsoft\\FIDO"', 'False')],
  ])('%s', (_, other) => {
    const nothing = { intune: { kind: 'not-said' }, groupPolicy: { kind: 'not-said' }, unattributed: 0 };
    expect(parseRegistryReport(other)).toMatchObject(nothing);
    expect(read(`${ours}\n${other}`), 'after ours').toBe('on not-set intune on');
    expect(read(`${other}\n${ours}`), 'before ours').toBe('on not-set intune on');
  });

  it.each([
    [
      'below another key',
      `reg query HKLM\\SOFTWARE\\Microsoft\\FIDO`,
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\FIDO\n    EnableFIDODeviceLogon    REG_DWORD    0x1',
    ],
    [
      'below another key whose name was not copied',
      `reg query HKLM\\SOFTWARE\\Microsoft\\FIDO`,
      '    EnableFIDODeviceLogon    REG_DWORD    0x1',
    ],
    [
      "in the user's hive",
      'reg query "HKCU\\SOFTWARE\\Policies\\Microsoft\\FIDO" /v EnableFIDODeviceLogon',
      'HKEY_CURRENT_USER\\SOFTWARE\\Policies\\Microsoft\\FIDO\n    EnableFIDODeviceLogon    REG_DWORD    0x1',
    ],
  ])('the right name %s gives way to an answer of the right key', (_, command, answer) => {
    expect(parseRegistryReport(alien(command, answer)).groupPolicy).toEqual({ kind: 'unclear', cause: 'other-key' });
    expect(read(`${alien(command, answer)}\n${ours}`)).toBe('on not-set intune on');
    expect(read(`${ours}\n${alien(command, answer)}`)).toBe('on not-set intune on');
  });
});

describe('P2: each cause of an unclear answer is told apart', () => {
  const asked = `C:\\>${groupPolicyQuery}\n`;
  it.each([
    ['other-type', groupPolicyAnswer('REG_SZ    1')],
    ['other-type', groupPolicyAnswer('REG_QWORD    0x1')],
    ['other-type', `[${groupPolicyKey}]\n"EnableFIDODeviceLogon"="1"`],
    ['no-number', groupPolicyAnswer('REG_DWORD')],
    ['no-number', groupPolicyAnswer('REG_DWORD    0x')],
    ['no-number', `[${groupPolicyKey}]\n"EnableFIDODeviceLogon"=-`],
    ['other-key', `${intuneKey}\n    EnableFIDODeviceLogon    REG_DWORD    0x1`],
    ['no-key', 'EnableFIDODeviceLogon : 1'],
    ['no-key', 'EnableFIDODeviceLogon = 1 is what we set'],
    ['mistyped', `${asked}ERROR: Invalid syntax.\nType "REG QUERY /?" for usage.`],
    ['not-understood', `${asked}It says nothing.`],
    ['cut-off', `${asked}\n${groupPolicyKey}`],
    ['differ', `${asked}${groupPolicyAnswer('0x1')}\n${asked}${groupPolicyAnswer('0x0')}`],
  ])('%s: %j', (cause, text) => {
    expect(parseRegistryReport(text).groupPolicy).toEqual({ kind: 'unclear', cause });
  });
});

describe('P2: several answers to one query', () => {
  it.each([
    ['the same', intuneAnswer('0x1'), intuneAnswer('0x1'), 'on'],
    ['two that differ', intuneAnswer('0x1'), intuneAnswer('0x0'), 'unclear'],
    ['set, then not', intuneAnswer('0x1'), notFound, 'unclear'],
    ['refused, then answered', accessDenied, intuneAnswer('0x0'), 'off'],
    ['of two types', intuneAnswer('0x1'), intuneAnswer('REG_SZ    1'), 'unclear'],
  ])('%s', (_, first, second, kind) => {
    const text = [first, second].map((answer) => `C:\\>${intuneQuery}\n${answer}`).join('\n');
    expect(parseRegistryReport(text).intune.kind).toBe(kind);
  });

  it.each(['', ' \r\n', windows11Output(entraJoined), groupPolicyAnswer('').trim(), 'EnableFIDODeviceLogon is on'])(
    'nothing of it: %#',
    (text) => {
      expect(read(text)).toBe('not-said not-said unknown unknown');
    },
  );
});
