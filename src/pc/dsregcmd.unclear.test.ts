import { describe, expect, it } from 'vitest';
import { parseDsregcmd, type DsregcmdReport } from './dsregcmd.ts';
import { windows11Output, type FixtureAnswers } from './fixtures/dsregcmd-output.ts';
import { answers, entraJoined, hybridJoined, notJoined } from './fixtures/join-states.ts';
import type { JoinState } from './dsregcmd/join-state.ts';

const stateOf = (text: string): JoinState => parseDsregcmd(text).joinState;
const joined = windows11Output(entraJoined);
const without = (field: string): string => joined.replace(new RegExp(`^.*\\b${field} :.*\n`, 'm'), '');

describe('P2: unclear where a deciding field is missing, unreadable or contradicted', () => {
  it.each(['AzureAdJoined', 'DomainJoined'])('%s missing', (field) => {
    const report = parseDsregcmd(without(field));
    expect(report).toMatchObject({ joinState: 'unclear', fields: [field], problems: ['missing-field'] });
  });

  it.each([
    '',
    '****',
    '...',
    '[REDACTED]',
    'ERROR',
    'ERROR (0x80070005)',
    'UNKNOWN',
    'Y',
    'YES?',
    'JA',
    'True',
    'YES and',
    ': YES',
  ])('AzureAdJoined : %s', (value) => {
    const report = parseDsregcmd(windows11Output({ ...entraJoined, azureAd: value }));
    expect(report).toMatchObject({ joinState: 'unclear', fields: ['AzureAdJoined'], problems: ['unreadable-field'] });
    expect(stateOf(windows11Output({ ...entraJoined, domain: value }))).toBe('unclear');
  });

  it('WorkplaceJoined matters only where the PC is not joined to Entra ID', () => {
    const unregistered = (said: FixtureAnswers): DsregcmdReport =>
      parseDsregcmd(windows11Output(said).replace(/^.*WorkplaceJoined.*\n/m, ''));
    expect(unregistered(entraJoined).joinState).toBe('entra-joined');
    expect(unregistered(notJoined)).toMatchObject({ joinState: 'unclear', fields: ['WorkplaceJoined'] });
    expect(unregistered(answers('NO', 'NO', 'YES', 'YES')).joinState).toBe('unclear');
  });

  it('EnterpriseJoined matters only on a domain that Entra ID does not know', () => {
    const silent = (said: FixtureAnswers): JoinState => stateOf(windows11Output({ ...said, enterprise: '***' }));
    expect(silent(entraJoined)).toBe('entra-joined');
    expect(silent(notJoined)).toBe('not-joined');
    expect(silent(answers('NO', 'NO', 'YES', 'NO'))).toBe('unclear');
  });

  it.each([
    'AzureAdJoined : NO\nEnterpriseJoined : YES\nDomainJoined : NO',
    'AzureAdJoined : YES\nEnterpriseJoined : YES',
    'EnterpriseJoined : YES\nDomainJoined : NO',
  ])('answers that leave no state are a contradiction, whatever else is missing: %j', (text) => {
    expect(parseDsregcmd(text)).toMatchObject({ joinState: 'unclear' });
    expect(parseDsregcmd(text).problems).toContain('contradiction');
  });

  it('one output that says both', () => {
    const both = joined.replace('DomainJoined : NO', 'DomainJoined : NO\n              DomainJoined : YES');
    expect(parseDsregcmd(both)).toMatchObject({ joinState: 'unclear', problems: ['contradiction'] });
  });

  it.each([
    ['the tool printed nothing but a header', '+---+\n| Device State |\n+---+\n', 'cut-off'],
    ['nothing', '', 'empty'],
    ['blanks', ' \r\n\t\n', 'empty'],
    ['another command', 'Windows IP Configuration\n\n   Host Name . . . . . . : PC-4711\n', 'not-dsregcmd'],
    ['an unknown command', "'dsregcmd' is not recognized as an internal or external command,\n", 'not-dsregcmd'],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----', 'not-dsregcmd'],
    ['a question', 'Is AzureAdJoined : YES right, and DomainJoined : NO?', 'not-dsregcmd'],
    ['a table about the fields', '| AzureAdJoined | YES |\n| --- | --- |\n| DomainJoined | NO |', 'not-dsregcmd'],
    ['something enormous', joined.repeat(100), 'too-long'],
  ])('%s', (_, text, problem) => {
    expect(parseDsregcmd(text)).toMatchObject({ joinState: 'unclear', problems: [problem], sections: [] });
  });

  it.each([
    ['the negation of a field', 'NotAzureAdJoined : YES\nDomainJoined : NO'],
    ['a struck-out line', '~~AzureAdJoined : YES~~\nDomainJoined : NO'],
    ['a condition', 'If AzureAdJoined : YES\nDomainJoined : NO'],
    ['a remark in the value', 'AzureAdJoined : YES (expected)\nDomainJoined : NO'],
    ['IsDeviceJoined alone', 'IsDeviceJoined : YES\nDomainJoined : NO\nAzureAdPrt : YES'],
    ['an answer to another field', 'AzureAdJoined :\nEnterpriseJoined : YES\nDomainJoined : NO'],
  ])('%s says nothing', (_, text) => {
    expect(stateOf(text)).toBe('unclear');
  });
});

describe('P2: cut off', () => {
  it.each([
    ['in a header', /[^]*\| Ngc Prereq/],
    ['in the name of a field', /[^]*PreReqRes(?=ult)/],
    ['before an answer', /[^]*WorkplaceJoined :/],
    ['in an answer', /[^]*AzureAdPrt : Y/],
  ])('says so when it ends %s', (_, upTo) => {
    expect(parseDsregcmd(upTo.exec(joined)?.[0] ?? '').problems).toContain('cut-off');
  });

  it('does not say so of a whole output', () => {
    expect(parseDsregcmd(joined).problems).toEqual([]);
    expect(parseDsregcmd(`${joined}\n\nC:\\>`).problems).toEqual([]);
  });
});

describe('P2: several outputs in one paste', () => {
  it('of one state', () => {
    const report = parseDsregcmd(`C:\\>dsregcmd /status\n${joined}\nC:\\>dsregcmd /status\n${joined}`);
    expect(report).toMatchObject({ joinState: 'entra-joined', problems: ['several-outputs'] });
  });

  it.each([
    ['one after the other', joined + windows11Output(hybridJoined)],
    ['the other way round', windows11Output(hybridJoined) + joined],
    ['with prompts', `C:\\>dsregcmd /status\n${joined}\nC:\\>dsregcmd /status\n${windows11Output(notJoined)}`],
    ['without headers', 'AzureAdJoined : YES\nDomainJoined : NO\nAzureAdJoined : NO\nDomainJoined : NO\n'],
    ['the second cut off after its first field', `${joined}\n| Device State |\n AzureAdJoined : NO`],
    ['the first cut off after its first field', ` AzureAdJoined : NO\n${joined}`],
  ])('that disagree, %s', (_, text) => {
    const report = parseDsregcmd(text);
    expect(report.joinState).toBe('unclear');
    expect(report.problems).toContain('outputs-disagree');
  });

  it('never puts halves of two PCs together', () => {
    expect(stateOf('AzureAdJoined : YES\nC:\\>dsregcmd /status\nEnterpriseJoined : NO\nDomainJoined : NO')).toBe(
      'unclear',
    );
    expect(stateOf(`${without('DomainJoined')}\n| Device State |\nDomainJoined : NO`)).toBe('unclear');
  });

  it('a prompt that printed nothing is no output', () => {
    expect(parseDsregcmd(`C:\\>dsregcmd /stat\nC:\\>dsregcmd /status\n${joined}\nC:\\>`).problems).toEqual([]);
  });
});
