import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { rooms } from './lint-rooms.js';

const eslint = new ESLint({
  cwd: resolve(import.meta.dirname, '..'),
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser }, plugins: { boundaries }, ...rooms },
  ] as never,
});

async function refusals(file: string, code: string): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result?.messages.length ?? -1;
}

describe('the house: which room may import which', () => {
  test.each([
    ['src/checks/new.ts', "import { firstStep } from '../journey/step.ts';", 'a later pure room'],
    ['src/config/new.ts', "import { problem } from '../support/problem.ts';", 'a later pure room'],
    ['src/registration/new.ts', "import type { Check } from '../checks/check.ts';", 'anything from the ground'],
    ['src/microsoft/new.ts', "import { createClock } from '../browser/corrected-clock.ts';", 'another adapter'],
    ['src/journey/new.ts', "import { createClock } from '../browser/corrected-clock.ts';", 'an adapter from the core'],
    ['src/ui/screens/new.ts', "import { openGraph } from '../../microsoft/graph-client.ts';", 'Graph from a screen'],
    ['src/ui/controls/new.ts', "import { screens } from '../screens/screens.ts';", 'a later room of the interface'],
    ['src/ui/screens/new.ts', "import { startJourney } from '../../app/start-journey.ts';", 'what is above it'],
    ['src/app/new.ts', "import { openPractice } from '../practice/index.ts';", 'M2: practice without import()'],
    ['src/main.ts', "import { openPractice } from './practice/index.ts';", 'M2: practice without import()'],
    ['src/companion/new.ts', "import { openPractice } from '../practice/index.ts';", 'M2: practice without import()'],
  ])('%s may not: %s', async (file, code) => {
    expect(await refusals(file, code)).toBe(1);
  });

  test.each([
    ['src/journey/new.ts', "import { problem } from '../support/problem.ts';"],
    ['src/app/new.ts', "export const open = () => import('../practice/index.ts');"],
    ['src/app/new.ts', "import type { Practice } from '../practice/index.ts';"],
    ['src/ui/screens/new.ts', "import { helpAddress } from '../guide-kit/help-address.ts';"],
  ])('%s may: %s', async (file, code) => {
    expect(await refusals(file, code)).toBe(0);
  });
});
