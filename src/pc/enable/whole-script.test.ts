import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { enableScript, type ScriptWords } from './enable-script.ts';

const words: ScriptWords = {
  synopsis: 'Synopsis.',
  description: ['What it does.', 'What was not verified.'],
  undoParameter: 'Takes it back.',
  exitCodes: ['0: done.', '1: not done.'],
  wideRegistry: 'Why 64 bits.',
  apply: 'Set to 1',
  undo: 'Take away',
  done: 'Done.',
  already: 'Nothing to do.',
  notChanged: 'Not changed.',
  notAdministrator: 'Not as an administrator.',
  differs: 'It is another value.',
  failed: "It didn't work.",
};

test.each(['intune', 'group-policy'] as const)(
  'P1: an administrator gets the script for %s that was read line by line, and no other',
  (setting) => {
    const expected = readFileSync(resolve(import.meta.dirname, `../fixtures/enable-${setting}.txt`), 'utf8');
    expect(enableScript(setting, words).replaceAll('\r\n', '\n')).toBe(expected);
  },
);
