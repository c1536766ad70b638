import { describe, expect, it } from 'vitest';
import { windows11Output, windows1803Output } from '../fixtures/dsregcmd-output.ts';
import { answers, entraJoined, hybridJoined, table } from '../fixtures/join-states.ts';
import { accessDenied, bothQueries, nichtGefunden, notFound, zugriffVerweigert } from '../fixtures/registry-output.ts';
import { parseDsregcmd } from '../dsregcmd.ts';
import { judgePc, type PcEvidence, type PcJudgement } from './lock-screen-verdicts.ts';
import { readPcPaste } from '../pc-paste.ts';

const newWindows = 'Microsoft Windows [Version 10.0.22631.4317]\n';
const on = bothQueries('0x1', notFound);
const joined = windows11Output(entraJoined);
const hybrid = windows11Output(hybridJoined);

type Known = Partial<Pick<PcEvidence, 'signedInTenantId' | 'atHome'>>;

function judge(text: string, known: Known = {}): PcJudgement {
  const paste = readPcPaste(text);
  if (paste.kind !== 'read') throw new Error(`Not read: ${paste.kind}`);
  return judgePc({ ...paste, signedInTenantId: null, ...known });
}

/** The answer, and the ids in their order but for those that are fine. */
function said(text: string, known?: Known): string {
  const { answer, verdicts } = judge(text, known);
  return [answer, ...verdicts.filter(({ weight }) => weight !== 'fine').map(({ id }) => id)].join(' ');
}

const fine = (text: string, known?: Known): string[] =>
  judge(text, known).verdicts.flatMap(({ id, weight }) => (weight === 'fine' ? [id] : []));

describe('P2: how the PC is joined', () => {
  const expected = {
    'entra-joined': 'yes',
    'hybrid-joined': 'unknown kerberos-not-shown',
    'entra-registered': 'no registered-only',
    'domain-joined': 'no domain-only',
    'domain-joined-and-registered': 'no domain-and-registered',
    'on-premises-drs': 'no on-premises-drs',
    'not-joined': 'no not-joined',
    unclear: 'unknown join-unclear',
  };

  it.each(table)('%o: %s', (state, joinState) => {
    const text = `${newWindows}${windows11Output(state)}\n${on}`;
    expect(said(text, { atHome: false })).toBe(expected[joinState]);
  });

  it('a state that keys do not work with has LK-702, and raises no questions beside', () => {
    const { verdicts } = judge(windows11Output(answers('NO', 'NO', 'NO', 'YES')));
    expect(verdicts.filter(({ weight }) => weight !== 'fine')).toMatchObject([
      { id: 'registered-only', weight: 'blocks', code: 'LK-702' },
    ]);
  });

  it.each([
    ['EnterpriseJoined missing', 'AzureAdJoined : NO\nDomainJoined  : YES\nWorkplaceJoined : YES'],
    ['DomainJoined missing', 'AzureAdJoined : NO\nEnterpriseJoined : NO\nWorkplaceJoined : NO'],
    ['WorkplaceJoined missing', 'AzureAdJoined : NO\nEnterpriseJoined : NO\nDomainJoined : NO'],
    ['nothing else', 'AzureAdJoined : NO'],
    ['cut off behind it', '| Device State |\n AzureAdJoined : NO\n EnterpriseJoi'],
    ['the next unreadable', 'AzureAdJoined : NO\nDomainJoined : ****'],
    [
      'two PCs of which neither is joined',
      'AzureAdJoined : NO\nDomainJoined : NO\nAzureAdJoined : NO\nDomainJoined : YES',
    ],
    ['another output that does not say it', 'AzureAdJoined : NO\nC:\\>dsregcmd /status\nNgcSet : NO'],
  ])('AzureAdJoined : NO decides, with %s, and nothing more is asked', (_, text) => {
    expect(parseDsregcmd(text)).toMatchObject({ joinState: 'unclear', entraJoined: false });
    for (const beside of ['', `\n${newWindows}`, `\n${on}`]) {
      expect(said(text + beside)).toBe('no not-entra-joined');
      expect(judge(text + beside).verdicts[0]).toMatchObject({ weight: 'blocks', code: 'LK-702' });
    }
  });

  it.each([
    ['AzureAdJoined : NO\nAzureAdJoined : YES', null],
    ['AzureAdJoined : NO\nC:\\>dsregcmd /status\nAzureAdJoined : YES', null],
    ['AzureAdJoined : ERROR\nDomainJoined : NO', null],
    ['DomainJoined : NO\nWorkplaceJoined : YES', null],
    ['AzureAdJoined : YES\nDomainJoined : ***', true],
  ])('%j does not say no', (text, entraJoined) => {
    expect(parseDsregcmd(text)).toMatchObject({ joinState: 'unclear', entraJoined });
    expect(judge(text).answer).toBe('unknown');
  });

  it('AzureAdJoined : YES alone: what is said of the device and the person counts all the same', () => {
    const half = joined.replace(/^.*DomainJoined.*\n/m, '');
    expect(said(newWindows + half + on)).toBe('unknown join-half-said');
    const broken = half.replace('SUCCESS', 'FAILED. Device is either disabled or deleted');
    expect(said(newWindows + broken + on)).toBe('not-yet device-disabled join-half-said');
    expect(said(newWindows + half.replace('AzureAdPrt : YES', 'AzureAdPrt : NO') + on)).toBe(
      'unknown join-half-said no-token',
    );
    expect(said(newWindows + half + on, { signedInTenantId: 'cccc0000-1111-4222-8333-bbbb44445555' })).toBe(
      'no other-tenant',
    );
  });

  it('without dsregcmd the rest is told all the same', () => {
    expect(said(`${newWindows}${on}`)).toBe('unknown join-not-said');
    expect(fine(`${newWindows}${on}`)).toEqual(['on-by-intune', 'windows-fine']);
  });

  it('a broken join: disabled or deleted, and a check that failed', () => {
    const broken = joined.replace('SUCCESS', 'FAILED. Device is either disabled or deleted');
    expect(said(newWindows + broken + on)).toBe('not-yet device-disabled');
    expect(judge(newWindows + broken + on).verdicts[0]?.code).toBe('LK-704');
    for (const failure of ['FAILED. ERROR', 'FAILED. Error: 0xd000023c']) {
      expect(said(newWindows + joined.replace('SUCCESS', failure) + on)).toBe('unknown device-unconfirmed');
    }
  });

  it('another organisation than that of the account signed in', () => {
    const ours = 'AAAA0000-1111-4222-8333-BBBB44445555';
    expect(fine(newWindows + joined + on, { signedInTenantId: ours })).toContain('same-tenant');
    expect(said(newWindows + joined + on, { signedInTenantId: 'cccc0000-1111-4222-8333-bbbb44445555' })).toBe(
      'no other-tenant',
    );
    expect(said(newWindows + joined.replace(/TenantId : .*/, 'TenantId : ****') + on, { signedInTenantId: ours })).toBe(
      'yes',
    );
  });
});

describe('P2: sign-in with a security key, on or off, and who set it', () => {
  it.each([
    ['0x1', notFound, 'yes', ['on-by-intune']],
    ['0x1', '0x1', 'yes', ['on-by-both']],
    ['0x1', '0x0', 'yes settings-disagree', ['on-by-intune']],
    ['0x0', '0x1', 'not-yet off-by-intune settings-disagree', []],
    ['0x0', '0x0', 'not-yet off-by-both', []],
    ['0x0', nichtGefunden, 'not-yet off-by-intune', []],
    [nichtGefunden, '0x0', 'not-yet off-by-group-policy', []],
    [notFound, '0x1', 'yes group-policy-undocumented', ['on-by-group-policy']],
    [notFound, notFound, 'not-yet off-by-nobody', []],
    [nichtGefunden, nichtGefunden, 'not-yet off-by-nobody', []],
    [accessDenied, '0x1', 'unknown sign-in-denied', []],
    [zugriffVerweigert, zugriffVerweigert, 'unknown sign-in-denied', []],
    ['REG_SZ    1', notFound, 'unknown sign-in-other-type', []],
    ['REG_DWORD    0x', notFound, 'unknown sign-in-no-number', []],
    ['ERROR: Invalid syntax.', notFound, 'unknown sign-in-mistyped', []],
    ['It says nothing.', notFound, 'unknown sign-in-not-understood', []],
    [notFound, 'REG_SZ    1', 'unknown sign-in-other-type', []],
    ['REG_SZ    1', 'REG_SZ    1', 'unknown sign-in-other-type', []],
    ['REG_SZ    1', 'REG_DWORD', 'unknown sign-in-other-type sign-in-no-number', []],
    [accessDenied, 'REG_SZ    1', 'unknown sign-in-denied sign-in-other-type', []],
    ['0x1', 'REG_SZ    1', 'yes', ['on-by-intune']],
    ['0x2', notFound, 'yes', ['on-by-intune']],
    ['ERREUR : Accès refusé.', notFound, 'unknown sign-in-denied', []],
    [
      "ERREUR : le système n'a pas trouvé la clé ou la valeur de Registre spécifiée.",
      notFound,
      'not-yet off-by-nobody',
      [],
    ],
    ['', '0x1', 'unknown sign-in-half-said', []],
    [notFound, '', 'unknown sign-in-half-said', []],
    ['', '', 'unknown sign-in-not-said', []],
  ])('%s and %s', (intune, groupPolicy, answer, settings) => {
    const text = `${newWindows}${joined}\n${bothQueries(intune, groupPolicy)}`;
    expect(said(text)).toBe(answer);
    expect(fine(text)).toEqual(expect.arrayContaining(settings));
  });

  it('an open answer names the value that it is of', () => {
    const open = (text: string): string[] => judge(newWindows + joined + text).verdicts.map(({ detail }) => detail);
    expect(open(bothQueries(notFound, 'REG_SZ    1'))).toContain('EnableFIDODeviceLogon');
    expect(open(bothQueries('REG_SZ    1', 'REG_SZ    1'))).toContain('UseSecurityKeyForSignin, EnableFIDODeviceLogon');
  });

  it('off has LK-703; on a hybrid joined PC the Group Policy is a documented way', () => {
    expect(judge(joined + bothQueries(notFound, notFound)).verdicts[0]).toMatchObject({
      weight: 'blocks',
      code: 'LK-703',
    });
    expect(said(newWindows + hybrid + bothQueries(notFound, '0x1'), { atHome: false })).toBe(
      'unknown kerberos-not-shown',
    );
  });
});

describe('P2: Windows', () => {
  const version = (number: string): string => `Microsoft Windows [Version ${number}]\n`;
  it.each([
    ['10.0.17763.1', joined, 'not-yet windows-too-old'],
    ['10.0.18362.1', joined, 'unknown windows-1903'],
    ['10.0.18363.1', joined, 'yes'],
    ['10.0.28000.1', joined, 'yes'],
    ['10.0.18363.1', hybrid, 'not-yet windows-too-old kerberos-not-shown'],
    ['10.0.19041.1', hybrid, 'unknown kerberos-not-shown'],
    ['6.1.7601', joined, 'not-yet windows-too-old'],
  ])('%s', (number, output, answer) => {
    expect(said(version(number) + output + on, { atHome: false })).toBe(answer);
  });

  it('too old has LK-204 and names the version', () => {
    const [first] = judge(version('10.0.17763.1') + joined + on).verdicts;
    expect(first).toMatchObject({ code: 'LK-204', detail: 'Windows 10 1809 (17763)' });
  });

  it('1903 needs shared PC mode only where a package may have done it', () => {
    expect(said(version('10.0.18362.1') + joined + bothQueries(notFound, '0x1'))).toBe(
      'yes group-policy-undocumented windows-1903',
    );
  });

  const older = [
    windows1803Output(entraJoined),
    'AzureAdJoined : YES\nDomainJoined : NO\nAzureAdPrt : YES\nKeySignTest : PASSED\nVirtual Desktop : NOT SET',
  ];
  it.each(older)('not said, and nothing says that it is new enough: %#', (output) => {
    expect(said(output + on)).toMatch(/^unknown windows-not-said/);
  });

  it.each([
    'DeviceAuthStatus : SUCCESS',
    'DeviceAuthStatus : ****',
    'AcquirePrtDiagnostics : PRESENT',
    'RefreshPrtDiagnostics : PRESENT',
    'Attempt Status : 0xc000006d',
    'HTTP Status : 400',
    'Server Error Description : AADSTS50126: Error',
    'OnPremTgt : NO',
    'CloudTgt : YES',
    'KerbTopLevelNames : .windows.net',
    'CloudTGT : NO',
  ])('not said, but %j is printed by 21H1 and newer only: nobody is asked', (line) => {
    for (const output of older) {
      const { verdicts } = judge(`${output}\n${line}\n${on}`);
      expect(verdicts.map(({ id }) => id)).toContain('windows-new-enough');
      expect(verdicts.map(({ id }) => id)).not.toContain('windows-not-said');
    }
  });

  it('what is said counts more than what is printed', () => {
    expect(said(version('10.0.17763.1') + joined + on)).toBe('not-yet windows-too-old');
  });

  it('two versions, and one that only an Entra joined PC could do with', () => {
    expect(said(version('10.0.18363.1') + version('10.0.22631.1') + joined + on)).toBe('unknown windows-unclear');
    expect(said(version('10.0.18363.1') + on)).toBe('unknown join-not-said windows-not-for-hybrid');
  });
});

describe('P2: who ran the command', () => {
  const whole = newWindows + joined + on;
  const noToken = 'AzureAdPrt : NO\nAttempt Status : 0xC000006D\nServer Error Code : invalid_grant\n';
  const why = `${noToken}Server Error Description : AADSTS50126: Error validating credentials of max@example.com.`;

  it.each([
    ['an administrator', 'WamDefaultSet : YES', 'User Context : ELEVATED User', 'yes ran-elevated'],
    ['SYSTEM', 'WamDefaultSet : YES', 'User Context : SYSTEM', 'yes ran-elevated'],
    ['an account that could not be read', 'WamDefaultSet : YES', 'WamDefaultSet : ERROR', 'yes account-unread'],
    ['a local user', 'AzureAD\\MaxMuster, max.muster@example.com', 'PC-4711\\Anna', 'yes local-user'],
    ['a remote session', 'SessionIsNotRemote : YES', 'SessionIsNotRemote : NO', 'yes remote-session'],
    ['no token', 'AzureAdPrt : YES', 'AzureAdPrt : NO', 'yes no-token'],
  ])('%s', (_, from, to, answer) => {
    expect(said(whole.replace(from, to))).toBe(answer);
  });

  it('no token, and the codes that say why, and nothing but codes', () => {
    const { verdicts } = judge(whole.replace('AzureAdPrt : YES', why));
    expect(verdicts[0]).toMatchObject({ id: 'no-token', detail: 'AADSTS50126, 0xc000006d, invalid_grant' });
    const hostile = why.replace('0xC000006D', 'max@example.com').replace('invalid_grant', '<b>Max</b>');
    expect(judge(whole.replace('AzureAdPrt : YES', hostile)).verdicts[0]?.detail).toBe('AADSTS50126');
  });

  it('an account that could not be read is no proof of an administrator: the missing token is told too', () => {
    const unread = whole
      .replace('WamDefaultSet : YES', 'WamDefaultSet : ERROR (0x80070520)')
      .replace('AzureAdPrt : YES', 'AzureAdPrt : NO');
    expect(said(unread)).toBe('yes account-unread no-token');
    expect(judge(unread).verdicts[0]).toMatchObject({ id: 'account-unread', detail: '0x80070520' });
    expect(said(unread.replace('(0x80070520)', '<b>Max</b>'))).toBe('yes account-unread no-token');
    expect(judge(unread.replace('(0x80070520)', '(max@example.com)')).verdicts[0]?.detail).toBe('');
    const elevated = unread.replace('NgcSet : NO', 'User Context : ELEVATED User');
    expect(said(elevated)).toBe('yes ran-elevated account-unread no-token');
  });

  it('a PC that is not joined has no account to speak of', () => {
    const text = windows11Output(answers('NO', 'NO', 'NO', 'NO')).replace(
      'WamDefaultSet : YES',
      'WamDefaultSet : ERROR',
    );
    expect(said(text)).toBe('no not-joined');
  });

  it('a local user has no token, and that is no finding of its own', () => {
    const local = whole.replace('AzureAdPrt : YES', 'AzureAdPrt : NO');
    expect(said(local.replace('AzureAD\\MaxMuster, max.muster@example.com', 'PC-4711\\Anna'))).toBe('yes local-user');
  });

  it('a PC that is not joined has no tokens to speak of', () => {
    expect(said(windows11Output(answers('NO', 'NO', 'NO', 'NO')).replace('Prt : YES', 'Prt : NO') + on)).toBe(
      'no not-joined',
    );
  });
});

describe('P2: hybrid joined', () => {
  const ticket = newWindows + hybrid.replace('OnPremTgt : NO', 'OnPremTgt : YES') + on;

  it.each([
    [true, 'not-yet domain-away'],
    [false, 'yes'],
    [null, 'unknown domain-not-said'],
  ])('at home: %s', (atHome, answer) => {
    expect(said(ticket, { atHome })).toBe(answer);
  });

  it('tells what the tickets said', () => {
    const kerberos = (text: string) => judge(text).verdicts.find(({ id }) => id.startsWith('kerberos'));
    expect(kerberos(ticket)).toMatchObject({ id: 'kerberos-fine', detail: 'OnPremTgt YES, CloudTgt YES' });
    expect(kerberos(hybrid)).toMatchObject({ id: 'kerberos-not-shown', detail: 'OnPremTgt NO, CloudTgt YES' });
    expect(kerberos(hybrid.replaceAll(/^.*(OnPrem|Cloud)Tgt.*\n/gm, ''))).toMatchObject({ detail: '' });
    expect(kerberos(hybrid.replace(/^.*OnPremTgt.*\n/m, '')), 'nothing of the ticket for the domain').toMatchObject({
      id: 'kerberos-not-shown',
      detail: '',
    });
  });

  it('at home is no matter for a PC that is joined to Entra ID alone', () => {
    expect(said(newWindows + joined + on, { atHome: true })).toBe('yes');
  });
});

describe('P2: the order', () => {
  it('heaviest first', () => {
    const text = `Microsoft Windows [Version 10.0.17763.1]\n${hybrid.replace('AzureAdPrt : YES', 'AzureAdPrt : NO')}`;
    const { verdicts } = judge(text, { atHome: true });
    expect(verdicts.map(({ weight }) => weight)).toEqual([
      ...['blocks', 'blocks', 'unknown', 'unknown', 'hinders', 'fine'],
    ]);
  });
});
