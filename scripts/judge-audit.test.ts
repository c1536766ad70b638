import { expect, test } from 'vitest';
import { judgeAudit } from './judge-audit.ts';

const report = (vulnerabilities: object): string => JSON.stringify({ auditReportVersion: 2, vulnerabilities });

test('nothing known is clean', () => {
  expect(judgeAudit(report({}))).toEqual({ kind: 'clean' });
});

test('each package with a fault is named, with why', () => {
  const printed = report({
    jose: { severity: 'high', via: [{ title: 'Takes any signature', url: 'https://github.com/advisories/GHSA-x' }] },
    tenant: { severity: 'low', via: ['jose'] },
  });
  expect(judgeAudit(printed)).toEqual({
    kind: 'faults',
    lines: ['jose (high): Takes any signature, https://github.com/advisories/GHSA-x', 'tenant (low): by jose'],
    grave: true,
  });
});

test('what is less than high is told, and stops nobody', () => {
  expect(judgeAudit(report({ tenant: { severity: 'moderate', via: ['jose'] } }))).toMatchObject({ grave: false });
});

test.each([
  [
    'a mirror without the service',
    '{"message":"405 Method Not Allowed - POST https://x/","statusCode":405}',
    ' (405 Method Not Allowed)',
  ],
  [
    'no network',
    '{"message":"request to https://x/ failed, reason: ENOTFOUND"}',
    ' (request to https://x/ failed, reason: ENOTFOUND)',
  ],
  ['a page', '<html>', ''],
  ['nothing', '', ''],
  ['something else', 'null', ''],
])('%s is no clean bill: it is left out, in words', (_, printed, reason) => {
  expect(judgeAudit(printed)).toEqual({ kind: 'left-out', why: `the registry does not answer${reason}` });
});
