import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withStopsTable } from './stops-table.ts';

test('J1: the table of stops in docs/SPEC.md is the one that the screens keep to (npm run runbook writes it)', () => {
  const spec = readFileSync(new URL('../docs/SPEC.md', import.meta.url), 'utf8');
  expect(spec).toBe(withStopsTable(spec));
});
