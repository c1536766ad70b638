import { resolve } from 'node:path';
import { compileMessages } from '../build/compile-messages.ts';
import { writeGuideTexts } from '../build/guide-texts.ts';
import { languageTags } from '../src/config/languages.ts';

const root = resolve(import.meta.dirname, '..');
try {
  compileMessages(root, languageTags);
  writeGuideTexts(root, languageTags);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
