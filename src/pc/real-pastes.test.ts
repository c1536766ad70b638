import { describe, expect, it } from 'vitest';
import { windows11Output } from './fixtures/dsregcmd-output.ts';
import { answers, entraJoined, hybridJoined, notJoined } from './fixtures/join-states.ts';
import { bothQueries, groupPolicyQuery, intuneQuery, notFound } from './fixtures/registry-output.ts';
import { readPcPaste } from './pc-paste.ts';
import { judgePc } from './verdicts/lock-screen-verdicts.ts';

/** The answer, and what is not fine. */
function said(text: string): string {
  const paste = readPcPaste(text);
  if (paste.kind !== 'read') return paste.kind;
  const { answer, verdicts } = judgePc({ ...paste, signedInTenantId: null, atHome: false });
  const open = verdicts.filter(({ weight }) => weight !== 'fine').map(({ id }) => id);
  return [answer, ...open, ...(paste.registry.unattributed > 0 ? ['unattributed'] : [])].join(' ');
}

const joined = windows11Output(entraJoined);

describe('P2: what helpdesks really paste, in the likeness of public examples', () => {
  it('a French console: neither setting is there', () => {
    const sentence = "\nERREUR : le système n'a pas trouvé la clé ou la valeur de Registre spécifiée.\n";
    const banner = 'Microsoft Windows [version 10.0.22631.4317]\n(c) Microsoft Corporation. Tous droits réservés.\n';
    expect(said(`${banner}\nC:\\Users\\alex>dsregcmd /status\n\n${joined}\n${bothQueries(sentence, sentence)}`)).toBe(
      'not-yet off-by-nobody',
    );
  });

  it('a few lines, picked out with findstr', () => {
    const picked =
      'AzureAdJoined : NO\nDomainJoined  : YES\nWorkplaceJoined : YES\n\nAzureAdPrt : NO\nWamDefaultSet : ERROR (0x80070520)';
    expect(said(picked)).toBe('no not-entra-joined');
  });

  it('an account service that fails, on a hybrid joined PC', () => {
    const text = windows11Output(hybridJoined)
      .replace('WamDefaultSet : YES', 'WamDefaultSet : ERROR (0x80070520)')
      .replace('AzureAdPrt : YES', 'AzureAdPrt : NO')
      .replace('MUST Run elevated to test.', 'PASSED');
    expect(said(text + bothQueries('0x1', notFound))).toBe('unknown kerberos-not-shown account-unread no-token');
  });

  it('Get-ItemProperty, and Windows PowerShell all the way', () => {
    const list = (name: string, path: string): string =>
      [
        `PS C:\\Users\\alex> Get-ItemProperty -Path "HKLM:\\${path}" -Name ${name}`,
        '',
        '',
        `${name} : 1`,
        `PSPath                  : Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\${path}`,
        'PSDrive                 : HKLM',
        '',
      ].join('\n');
    const text = list('UseSecurityKeyForSignin', 'SOFTWARE\\Microsoft\\Policies\\PassportForWork\\SecurityKey');
    expect(said(`PS C:\\Users\\alex> dsregcmd /status\n${joined}\n${text}`)).toBe('yes');
    const policy = list('EnableFIDODeviceLogon', 'SOFTWARE\\Policies\\Microsoft\\FIDO');
    expect(said(`${joined}\nPS C:\\> ${intuneQuery}\n${notFound}\n${policy}`)).toBe('yes group-policy-undocumented');
  });

  it('a session about something else: other queries, of which one failed', () => {
    const other = [
      'PS C:\\WINDOWS\\system32> reg query "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\CDJ\\AAD"',
      notFound,
      'PS C:\\WINDOWS\\system32> reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\CurrentVersion\\MDM"',
      '',
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\CurrentVersion\\MDM',
      '    AutoEnrollMDM    REG_DWORD    0x1',
      'PS C:\\WINDOWS\\system32>',
    ].join('\n');
    expect(said(other)).toBe('unrecognised');
    expect(said(`${joined}\n${other}`)).toBe('unknown sign-in-not-said');
  });

  it('a number that somebody set by hand', () => {
    expect(said(joined + bothQueries(notFound, '0x2'))).toBe('yes group-policy-undocumented');
  });

  it('commands without prompts, right below the output, take nothing from its last line', () => {
    const end = joined.slice(0, joined.indexOf('DeviceAuthStatus')) + 'DeviceAuthStatus : SUCCESS';
    const text = `${end}\n${intuneQuery}\n${notFound}\n${groupPolicyQuery}\n${notFound}`;
    expect(readPcPaste(text)).toMatchObject({ report: { facts: { deviceAuth: 'success' } } });
    expect(said(text)).toBe('not-yet off-by-nobody');
  });
});

describe('P2: what tickets, mails and query tools make of it', () => {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const disguises: Record<string, (text: string) => string> = {
    'line breaks as <br/>': (text) => text.replaceAll('\n', '<br/>'),
    'line breaks as <br>': (text) => text.replaceAll('\n', '<BR >\r\n'),
    'a log entry on one line': (text) =>
      `Starting external process: dsregcmd.exe /status<br/>${text.replaceAll('\n', '<br/>')}done<br/>`,
    paragraphs: (text) =>
      text
        .split('\n')
        .map((line) => `<p class="x">${escaped(line)}</p>`)
        .join(''),
    'divisions and spans': (text) =>
      text
        .split('\n')
        .map((line) => `<div><span style="font-family:Consolas">${escaped(line)}</span></div>`)
        .join(''),
    'preformatted text': (text) => `<pre><code>${escaped(text)}</code></pre>`,
    entities: (text) => escaped(text).replaceAll(' ', '&nbsp;'),
    'entities by number': (text) => text.replaceAll(/[ :"\\>]/g, (one) => `&#${one.charCodeAt(0)};`),
    'entities in hexadecimal': (text) => text.replaceAll(/[ :"\\>]/g, (one) => `&#x${one.charCodeAt(0).toString(16)};`),
    'markup escaped once more': (text) => escaped(escaped(text).replaceAll('\n', '<br/>').replaceAll(' ', '&nbsp;')),
    'a JSON string': (text) => JSON.stringify({ output: text.replaceAll('\n', '\r\n') }),
    'a JSON string with single line ends': (text) => JSON.stringify(text),
    'a log that escapes nothing but line ends': (text) => text.replaceAll('\n', '\\r\\n'),
    'a quoted mail': (text) => text.replaceAll(/^/gm, '> > '),
    'a quoted mail as HTML': (text) => text.replaceAll(/^/gm, '&gt;&nbsp;').replaceAll('\n', '<br>'),
    'no-break spaces of Outlook': (text) => text.replaceAll(/ {2}/g, '\u00a0 ').replaceAll(' :', '\u00a0:'),
    'no-break spaces everywhere': (text) => text.replaceAll(' ', '\u00a0'),
    'narrow and wide spaces': (text) => text.replaceAll(' :', '\u202f:').replaceAll(': ', ':\u3000'),
    tabs: (text) => text.replaceAll(/ {2,}/g, '\t').replaceAll(' : ', '\t:\t'),
    'typographic quotation marks': (text) => text.replaceAll(/"([^"]*)"/g, '“$1”'),
  };
  const windows = 'Microsoft Windows [Version 10.0.19045.5011]\n';
  const pastes: [string, string][] = [
    [`${windows}${joined}\n${bothQueries('0x1', notFound)}`, 'yes'],
    [`${windows}${joined}\n${bothQueries(notFound, notFound)}`, 'not-yet off-by-nobody'],
    [`${windows}${joined}\n${bothQueries('0x0', '0x1')}`, 'not-yet off-by-intune settings-disagree'],
    [windows11Output(notJoined), 'no not-joined'],
    [windows11Output(answers('NO', 'NO', 'YES', 'YES')), 'no domain-and-registered'],
  ];

  for (const [name, disguise] of Object.entries(disguises)) {
    it.each(pastes)(`${name} %#`, (text, answer) => {
      expect(said(text)).toBe(answer);
      expect(said(disguise(text))).toBe(answer);
    });
  }

  it('an accented sentence in entities', () => {
    const text = bothQueries(
      'FEHLER: Der angegebene Registrierungsschl&uuml;ssel bzw. Wert wurde nicht gefunden.',
      '0x1',
    );
    expect(said(joined + text)).toBe('yes group-policy-undocumented');
  });

  it('what looks like markup and is a name stays as it is', () => {
    const name = '<PC-17> R&D &copy; <b>x</b> C:\\r\\new';
    const paste = readPcPaste(joined.replace('PC-4711', name));
    expect(paste).toMatchObject({ report: { facts: { deviceName: name } } });
  });

  it('a folder that begins with n is no line end, even where the line ends were lost', () => {
    const text = `${joined}\n${bothQueries('0x1', notFound)}`.replaceAll('alex', 'nina').replaceAll(/\s*\n\s*/g, '  ');
    expect(said(text)).toBe('yes');
    expect(readPcPaste(text)).toMatchObject({ registry: { intune: { kind: 'on' }, groupPolicy: { kind: 'not-set' } } });
  });
});
