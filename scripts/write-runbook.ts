import { writeFileSync } from 'node:fs';
import { runbook } from './runbook.ts';

writeFileSync(new URL('../docs/helpdesk-runbook.md', import.meta.url), runbook());
