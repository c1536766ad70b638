import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sampleIds, sampleReport } from './sample-reports.ts';

test('P2: what agents practise with looks as Windows prints it', () => {
  const tenant = '5a3b1e00-0000-4000-8000-000000000001';
  const samples = sampleIds.map((id) => `=== ${id}\n${sampleReport(id, tenant)}\n`).join('');
  const expected = readFileSync(resolve(import.meta.dirname, 'fixtures/samples.txt'), 'utf8');
  expect(samples.replaceAll('\r\n', '\n')).toBe(expected);
});
