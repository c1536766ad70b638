import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDsregcmd, type DsregcmdReport } from './dsregcmd.ts';
import {
  documentationOutput,
  windows11Output,
  windows1803Output,
  type FixtureAnswers,
} from './fixtures/dsregcmd-output.ts';
import type { JoinState } from './join-state.ts';

const answers = (azureAd: string, enterprise: string, domain: string, workplace: string): FixtureAnswers => ({
  azureAd,
  enterprise,
  domain,
  workplace,
});
const entraJoined = answers('YES', 'NO', 'NO', 'NO');
const hybridJoined = answers('YES', 'NO', 'YES', 'NO');
const notJoined = answers('NO', 'NO', 'NO', 'NO');

/** Microsoft's table, and every combination that is not in it. */
const table: [FixtureAnswers, JoinState][] = [
  [entraJoined, 'entra-joined'],
  [answers('YES', 'NO', 'NO', 'YES'), 'entra-joined'],
  [hybridJoined, 'hybrid-joined'],
  [answers('YES', 'NO', 'YES', 'YES'), 'hybrid-joined'],
  [answers('NO', 'NO', 'YES', 'NO'), 'domain-joined'],
  [answers('NO', 'NO', 'YES', 'YES'), 'domain-joined-and-registered'],
  [answers('NO', 'YES', 'YES', 'NO'), 'on-premises-drs'],
  [answers('NO', 'YES', 'YES', 'YES'), 'on-premises-drs'],
  [answers('NO', 'NO', 'NO', 'YES'), 'entra-registered'],
  [notJoined, 'not-joined'],
  [answers('YES', 'YES', 'YES', 'NO'), 'unclear'],
  [answers('YES', 'YES', 'NO', 'NO'), 'unclear'],
  [answers('NO', 'YES', 'NO', 'NO'), 'unclear'],
  [answers('NO', 'YES', 'NO', 'YES'), 'unclear'],
];
const layouts = {
  'Windows 11': windows11Output,
  'Windows 10 1803': windows1803Output,
  documentation: documentationOutput,
};

const stateOf = (text: string): JoinState => parseDsregcmd(text).joinState;
const joined = windows11Output(entraJoined);
const without = (field: string): string => joined.replace(new RegExp(`^.*\\b${field} :.*\n`, 'm'), '');
const wrapAt = (text: string, columns: number): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [''])
    .join('\n');

describe('P2: the join state of a whole output', () => {
  for (const [layout, print] of Object.entries(layouts)) {
    it.each(table)(`${layout}: %o is %s`, (said, state) => {
      expect(stateOf(print(said))).toBe(state);
    });
  }

  it('a combination that cannot be is a contradiction', () => {
    expect(parseDsregcmd(windows11Output(answers('YES', 'YES', 'YES', 'NO'))).problems).toEqual(['contradiction']);
    expect(parseDsregcmd(windows11Output(answers('NO', 'YES', 'NO', 'NO'))).problems).toEqual(['contradiction']);
  });

  it("Microsoft's FAQ, with its own spelling of the names", () => {
    const text = '+-----+\n| Device State |\n+-----+\n\nAzureADJoined: YES\nEnterpriseJoined: NO\nDomainedJoined: NO\n';
    expect(stateOf(text)).toBe('entra-joined');
  });
});

describe('P2: what stands around an output changes nothing', () => {
  const disguises: Record<string, (text: string) => string> = {
    'a prompt before and after': (text) => `C:\\Users\\anna>dsregcmd /status\n\n${text}\nC:\\Users\\anna>`,
    'a PowerShell prompt': (text) => `PS C:\\> dsregcmd.exe /status\n${text}\nPS C:\\> `,
    'an Italian banner': (text) =>
      `Microsoft Windows [Versione 10.0.26100.1]\n(c) Microsoft Corporation. Tutti i diritti riservati.\n\n${text}`,
    'a Chinese banner': (text) =>
      `(c) Microsoft Corporation。保留所有权利。\n\nC:\\Users\\王>dsregcmd /status\n${text}`,
    'a window title': (text) => `Administrator: Windows PowerShell\n${text}`,
    'a waiting line': (text) => `Waiting for Diagnostics Task to complete...\n${text}`,
    'an indentation of six': (text) => text.replaceAll(/^/gm, '      '),
    'no indentation': (text) => text.replaceAll(/^ +/gm, ''),
    tabs: (text) => text.replaceAll(/^ +/gm, '\t').replaceAll(' : ', '\t:\t'),
    'Markdown fences': (text) => `Here it is:\n\`\`\`text\n${text}\n\`\`\`\nThanks`,
    'a Markdown quotation': (text) => text.replaceAll(/^/gm, '> '),
    'a quotation without blanks': (text) => text.replaceAll(/^/gm, '>'),
    'bold lines': (text) => text.replaceAll(/^ +(\w+Joined : \w+)$/gm, '**$1**'),
    'bold values': (text) => text.replaceAll(/: (YES|NO)$/gm, ': **$1**'),
    'doubled line ends': (text) => text.replaceAll('\n', '\n\n'),
    'no blank lines': (text) => text.replaceAll(/\n{2,}/g, '\n'),
    CRLF: (text) => text.replaceAll('\n', '\r\n'),
    'old Mac line ends': (text) => text.replaceAll('\n', '\r'),
    'trailing blanks': (text) => text.replaceAll(/$/gm, '      '),
    'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
    'a byte order mark': (text) => `\ufeff${text}`,
    'a UTF-16 file read as ASCII': (text) => Array.from(text).join('\0'),
    'invisible marks': (text) => text.replaceAll(':', '\u200e:\u200b'),
    'a wide colon': (text) => text.replaceAll(' : ', '：'),
    'its first header missing': (text) => text.split('\n').slice(3).join('\n'),
    'a window of 60 columns': (text) => wrapAt(text, 60),
    'a window of 40 columns': (text) => wrapAt(text, 40),
    'a window of 31 columns, which breaks YES in two': (text) => wrapAt(text, 31),
    'a window of 22 columns, which breaks names in two': (text) => wrapAt(text, 22),
    'line breaks lost': (text) => text.replaceAll(/\s*\n\s*/g, ' '),
    'names cut out': (text) => text.replaceAll(/(Tenant\w+|Device ?\w+) : \S+/g, '$1 : [REDACTED]'),
    'a section left out': (text) =>
      text.replace(/\+-+\+\n\| Tenant Details[^]*?(?=\+-+\+\n\| User State)/, '[omitted]\n'),
  };
  for (const [name, disguise] of Object.entries(disguises)) {
    it.each(table)(`${name}: %o is %s`, (said, state) => {
      expect(stateOf(disguise(windows11Output(said)))).toBe(state);
    });
  }
});

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

describe('P2: cut off anywhere', () => {
  it.each(table)(
    '%o: never another state than %s',
    (said, state) => {
      const text = windows11Output(said);
      const decided = text.indexOf('SSO State');
      for (let length = 0; length < text.length; length += length < decided ? 1 : 97) {
        expect(['unclear', state]).toContain(stateOf(text.slice(0, length)));
        expect(['unclear', state]).toContain(stateOf(text.slice(length)));
      }
    },
    30_000,
  );

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

describe('P2: the other facts', () => {
  it('of a healthy PC', () => {
    expect(parseDsregcmd(joined).facts).toEqual({
      deviceAuth: 'success',
      deviceId: 'cccc6666-7777-4888-8999-dddd00001111',
      deviceName: 'PC-4711',
      domainName: null,
      tenantId: 'aaaa0000-1111-4222-8333-bbbb44445555',
      tenantName: 'Example',
      registeredTenantIds: [],
      tpmProtected: true,
      prt: {
        state: 'present',
        updated: '2026-02-04 07:00:27.000 UTC',
        expires: '2026-02-18 07:01:41.000 UTC',
        attemptStatus: null,
        serverError: null,
        aadsts: null,
      },
      onPremTgt: false,
      cloudTgt: true,
      runAs: 'user',
      remoteSession: false,
      localUser: false,
      helloSet: false,
    });
  });

  const factsWith = (from: string | RegExp, to: string): DsregcmdReport['facts'] =>
    parseDsregcmd(joined.replace(from, to)).facts;

  it.each([
    ['FAILED. Device is either disabled or deleted', 'disabled-or-deleted'],
    ['FAILED. Error: 0xd000023c', 'failed'],
    ['FAILED. ERROR', 'failed'],
    ['***', 'not-said'],
  ])('DeviceAuthStatus : %s', (value, status) => {
    expect(factsWith('DeviceAuthStatus : SUCCESS', `DeviceAuthStatus : ${value}`).deviceAuth).toBe(status);
  });

  it('why there is no token', () => {
    const facts = factsWith(
      'AzureAdPrt : YES',
      [
        'AzureAdPrt : NO',
        'AcquirePrtDiagnostics : PRESENT',
        'Attempt Status : 0xc000006d',
        'Server Error Code : invalid_grant',
        'Server Error Description : AADSTS50126: Error validating credentials.',
      ].join('\n'),
    );
    expect(facts.prt).toMatchObject({
      state: 'absent',
      attemptStatus: '0xc000006d',
      serverError: 'invalid_grant',
      aadsts: 'AADSTS50126',
    });
  });

  it.each([
    ['WamDefaultSet : ERROR (0x80070520)', 'administrator'],
    ['WamDefaultSet : ERROR', 'administrator'],
    ['WamDefaultSet : NO', 'user'],
    ['User Context : UN-ELEVATED User', 'user'],
    ['User Context : ELEVATED User', 'administrator'],
    ['User Context : SYSTEM', 'system'],
  ])('%s was run as %s', (line, runAs) => {
    expect(factsWith('WamDefaultSet : YES', line).runAs).toBe(runAs);
  });

  it('a local account on a joined PC, and a session from afar', () => {
    expect(factsWith('AzureAD\\MaxMuster, max.muster@example.com', 'PC-4711\\Anna').localUser).toBe(true);
    expect(factsWith('SessionIsNotRemote : YES', 'SessionIsNotRemote : NO').remoteSession).toBe(true);
  });

  it("tenants of the user's own registrations", () => {
    const { facts } = parseDsregcmd(windows11Output(answers('NO', 'NO', 'NO', 'YES')));
    expect(facts).toMatchObject({ tenantId: null, registeredTenantIds: ['aaaa0000-1111-4222-8333-bbbb44445555'] });
  });

  it('keeps the sections as they were printed', () => {
    const { sections } = parseDsregcmd(windows1803Output(notJoined));
    expect(sections.map(({ name }) => name)).toEqual(['Device State', 'User State', 'Ngc Prerequisite Check']);
    expect(sections[0]?.fields).toContainEqual({ name: 'KeySignTest', value: 'PASSED' });
  });
});

describe('P2: whatever people paste', () => {
  const outputs = table.flatMap(([said]) => Object.values(layouts).map((print) => print(said)));
  const edit = fc.record({
    at: fc.nat(6_000),
    remove: fc.nat(80),
    insert: fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        '\n',
        ':',
        ' : ',
        'YES',
        'NO',
        'AzureAdJoined',
        'Joined : NO',
        '+---+',
        '| Device State |',
        '\nC:\\>',
      ),
    ),
  });

  it('never throws, and never says entra-joined of a text that does not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...outputs), fc.array(edit, { minLength: 1, maxLength: 4 }), (output, edits) => {
        const text = edits.reduce(
          (pasted, { at, remove, insert }) => pasted.slice(0, at) + insert + pasted.slice(at + remove),
          output.slice(0, 900),
        );
        return stateOf(text) !== 'entra-joined' || saysEntraJoined(text);
      }),
      { numRuns: 30_000 },
    );
  }, 60_000);

  it('takes nothing from lines in another order but what they say', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...outputs).chain((text) => fc.shuffledSubarray(text.split('\n'))),
        (lines) => {
          const text = lines.join('\n');
          return stateOf(text) !== 'entra-joined' || saysEntraJoined(text);
        },
      ),
      { numRuns: 3_000 },
    );
  }, 60_000);

  it.each([
    ['bars', '|'],
    ['bars and blanks', '| '],
    ['rules', `+${'-'.repeat(30)}+ a : `],
    ['names', 'AzureAdJoined'],
    ['blanks', ' '],
    ['quotation marks', '> '],
    ['stars', '**'],
    ['line ends', '\n'],
    ['fields', 'Aa : b '],
    ['prompts', 'dsregcmd      '],
  ])(
    'answers at once for the longest row of %s',
    (_, unit) => {
      const started = performance.now();
      for (const end of ['', 'x', ':', '|x', `+${'-'.repeat(30)}+:`]) {
        parseDsregcmd(unit.repeat(Math.floor(190_000 / unit.length)) + end);
      }
      expect(performance.now() - started).toBeLessThan(15_000);
    },
    60_000,
  );
});

function saysEntraJoined(text: string): boolean {
  const bare = text.replaceAll(/[\s*`>•\0]/g, '').toLowerCase();
  return bare.includes('azureadjoined:yes') && /domain(ed)?joined:no/.test(bare);
}
