import { describe, expect, test } from 'vitest';
import { disagree, joinStateOf, type Answers } from './dsregcmd/join-state.ts';
import { windows11Output } from './fixtures/dsregcmd-output.ts';
import { entraJoined } from './fixtures/join-states.ts';
import { longestPaste } from './pasted-lines.ts';
import { readPcPaste, type PcReport } from './pc-paste.ts';
import { numberIn } from './registry/registry-lines.ts';
import { judgePc } from './verdicts/lock-screen-verdicts.ts';
import { ticketText } from './verdicts/ticket-text.ts';
import { windowsName } from './verdicts/windows-verdicts.ts';
import { windowsOfBuild } from './windows-version.ts';
import { withoutMarkup } from './without-markup.ts';

const joined = windows11Output(entraJoined);

function read(text: string): PcReport {
  const paste = readPcPaste(text);
  if (paste.kind !== 'read') throw new Error(paste.kind);
  return paste;
}
const judge = (text: string) => judgePc({ ...read(text), signedInTenantId: null });
const ticket = (text: string): string => ticketText(read(text), judge(text));
const detailOf = (text: string, id: string): string | undefined =>
  judge(text).verdicts.find((verdict) => verdict.id === id)?.detail;

describe('P2: two outputs in one paste', () => {
  const entra: Answers = { AzureAdJoined: 'yes', EnterpriseJoined: 'no', DomainJoined: 'no', WorkplaceJoined: 'no' };
  const none: Answers = { ...entra, AzureAdJoined: 'no' };

  test('are of one PC where they say the same, or one says nothing', () => {
    expect(disagree(entra, entra)).toBe(false);
    expect(disagree(entra, { ...entra, DomainJoined: 'missing' })).toBe(false);
    expect(disagree(entra, { ...entra, DomainJoined: 'yes' })).toBe(true);
    expect(disagree(entra, none)).toBe(true);
  });

  test('whether a person has a work account there counts only where the PC is not joined', () => {
    expect(disagree(entra, { ...entra, WorkplaceJoined: 'yes' })).toBe(false);
    expect(disagree(none, { ...none, WorkplaceJoined: 'yes' })).toBe(true);
  });

  test('a state is one only where both deciding fields are said', () => {
    expect(joinStateOf(entra)).toBe('entra-joined');
    for (const field of ['AzureAdJoined', 'DomainJoined'] as const) {
      for (const answer of ['missing', 'unreadable', 'conflict'] as const) {
        expect(joinStateOf({ ...entra, [field]: answer })).toBe('unclear');
      }
    }
  });
});

describe('P2: Windows is named as it is said', () => {
  test.each([
    [26_100, 'Windows 11 24H2 (26100)'],
    [19_045, 'Windows 10 22H2 (19045)'],
    [9_600, 'Windows (9600)'],
  ])('build %i', (build, name) => {
    expect(windowsName(windowsOfBuild(build))).toBe(name);
  });

  test('where two are said, both are named', () => {
    const two = `Microsoft Windows [Version 10.0.26100.1]\nMicrosoft Windows [Version 10.0.19045.1]\n${joined}`;
    expect(detailOf(two, 'windows-unclear')).toBe('Windows 11 24H2 (26100), Windows 10 22H2 (19045)');
  });

  test('where it is the oldest that works, it is named', () => {
    const old = `Microsoft Windows [Version 10.0.18362.1]\n${joined}`;
    expect(detailOf(old, 'windows-1903')).toBe('Windows 10 1903 (18362)');
    expect(judge(old).verdicts.find(({ id }) => id === 'windows-1903')?.weight).toBe('hinders');
  });
});

describe('S3: what a ticket gets of a paste that is not whole', () => {
  test('says what is wrong with it, and nothing where nothing is', () => {
    expect(ticket(joined.slice(0, joined.indexOf('SSO State') + 9))).toMatch(/\npaste: cut-off\n$/);
    expect(ticket(joined)).not.toContain('paste:');
  });
});

describe('P2: the limits of what is read', () => {
  test('a paste of the greatest length is read, and one more is not', () => {
    const whole = joined + ' '.repeat(longestPaste - joined.length);
    expect(readPcPaste(whole).kind).toBe('read');
    expect(readPcPaste(`${whole} `).kind).toBe('too-long');
  });

  test.each([
    ['0x1', 1],
    ['0x00000001', 1],
    ['12', 12],
    ['x12', null],
    ['12x', null],
    ['', null],
    ['12345678901', null],
  ])('the number in %j is %s', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  test('an entity stands for a character where there is one', () => {
    expect(withoutMarkup('a&#65;b')).toBe('aAb');
    expect(withoutMarkup('a&#x10FFFF;b')).toBe('a\u{10ffff}b');
    for (const none of ['&#x110000;', '&#xD800;', '&#xDFFF;'])
      expect(withoutMarkup(`a${none}b`)).not.toMatch(/\p{Cs}/u);
  });
});
