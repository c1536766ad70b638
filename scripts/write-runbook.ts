import { readFileSync, writeFileSync } from 'node:fs';
import { runbook } from './runbook.ts';
import { answersTable } from './answers-table.ts';
import { withStopsTable } from './stops-table.ts';

writeFileSync(new URL('../docs/helpdesk-runbook.md', import.meta.url), runbook());
writeFileSync(new URL('../docs/answers.md', import.meta.url), await answersTable());
const spec = new URL('../docs/SPEC.md', import.meta.url);
writeFileSync(spec, withStopsTable(readFileSync(spec, 'utf8')));
