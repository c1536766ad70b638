import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hostFiles } from '../build/host-files.ts';

for (const [name, content] of Object.entries(hostFiles())) {
  writeFileSync(resolve(import.meta.dirname, '../public', name), content);
}
