import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemCodes } from '../src/support/problem.ts';
import { answersTable } from './answers-table.ts';
import { runbook } from './runbook.ts';

test('S1: the runbook in docs is the one that the table makes (npm run runbook)', () => {
  expect(readFileSync(new URL('../docs/helpdesk-runbook.md', import.meta.url), 'utf8')).toBe(runbook());
});

test('S1: the runbook has each code once', () => {
  const headings = runbook().match(/^### LK-\d+$/gm);
  expect(headings).toEqual(problemCodes.map((code) => `### ${code}`));
});

test('the table of answers in docs is the one that the search is made of (npm run runbook)', async () => {
  const file = new URL('../docs/answers.md', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(await answersTable());
});
