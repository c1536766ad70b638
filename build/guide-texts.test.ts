import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { languageTags } from '../src/config/languages.ts';
import { readGuideTexts } from './guide-texts.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'latchkey-guides-'));
  cpSync(resolve(import.meta.dirname, '../src'), resolve(root, 'src'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('S7: what each step of a guide says is there in every language', () => {
  const pin = readGuideTexts(root, languageTags)['key-pin'];
  expect(Object.keys(pin ?? {})).toEqual([...languageTags]);
  expect(pin?.en?.title).toBe('The PIN of your key');
  expect(pin?.en?.steps.length).toBe(pin?.de?.steps.length);
  expect(pin?.en?.steps.some((step) => step.includes('PIN'))).toBe(true);
});

test('a step that says something else than a message is named', () => {
  const file = resolve(root, 'src/ui/guides/KeyPinGuide.svelte');
  writeFileSync(file, readFileSync(file, 'utf8').replace('</GuideSteps>', '<GuideStep text={other} /></GuideSteps>'));
  expect(() => readGuideTexts(root, languageTags)).toThrow('KeyPinGuide.svelte');
});
