import { describe, expect, it } from 'vitest';
import { judgePc } from './verdicts/lock-screen-verdicts.ts';
import { readPcPaste } from './pc-paste.ts';
import { sampleIds, sampleReport } from './sample-reports.ts';
import { ticketText } from './verdicts/ticket-text.ts';

const tenant = '5a3b1e00-0000-4000-8000-000000000001';

describe('P2: outputs to practise with', () => {
  const expected = {
    ready: 'yes',
    'switched-off': 'not-yet off-by-nobody',
    registered: 'no registered-only',
    hybrid: 'not-yet domain-away',
    broken: 'not-yet device-disabled',
    'too-old': 'not-yet windows-too-old',
    'cut-off': 'unknown sign-in-not-said',
  };

  it.each(sampleIds)('%s is read as what it is for', (id) => {
    const paste = readPcPaste(sampleReport(id, tenant));
    if (paste.kind !== 'read') throw new Error(paste.kind);
    const { answer, verdicts } = judgePc({ ...paste, signedInTenantId: tenant, atHome: true });
    const [first] = verdicts;
    expect([answer, ...(answer === 'yes' ? [] : [first?.id])].join(' ')).toBe(expected[id]);
    expect(paste.report.problems).toEqual(id === 'cut-off' ? ['cut-off'] : []);
  });
});

describe('S3: what a ticket gets of it', () => {
  it('is states, verdicts and codes', () => {
    const paste = readPcPaste(sampleReport('switched-off', tenant));
    if (paste.kind !== 'read') throw new Error(paste.kind);
    const text = ticketText(paste, judgePc({ ...paste, signedInTenantId: tenant }));
    expect(text).toContain(
      'join state: entra-joined\nWindows: Windows 11 24H2 (26100)\nUseSecurityKeyForSignin: not-set',
    );
    expect(text).toContain('  blocks: off-by-nobody, LK-703');
  });

  it.each(sampleIds)('names nobody and nothing: %s', (id) => {
    const paste = readPcPaste(sampleReport(id, tenant).replaceAll('SAMPLE-PC', 'MAX-PC'));
    if (paste.kind !== 'read') throw new Error(paste.kind);
    const text = ticketText(paste, judgePc({ ...paste, signedInTenantId: null }));
    expect(text).not.toMatch(/sample|MAX|5a3b1e00|[0-9a-f]{8}-/i);
  });
});
