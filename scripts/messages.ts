import { resolve } from 'node:path';
import { compileMessages } from '../build/compile-messages.ts';
import { languageTags } from '../src/config/languages.ts';

try {
  compileMessages(resolve(import.meta.dirname, '..'), languageTags);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
