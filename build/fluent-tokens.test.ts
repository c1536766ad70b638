import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fluentTokensCss } from './fluent-tokens.ts';
import values from './fluent-values.json' with { type: 'json' };

test('the frozen values are those of the Fluent that is named, for both themes, and no more than the style sheet uses', () => {
  const locked = JSON.parse(readFileSync(resolve(import.meta.dirname, 'fluent/package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(values.source).toContain(`@fluentui/tokens ${locked.devDependencies['@fluentui/tokens'] ?? ''},`);
  expect(Object.keys(values.dark)).toEqual(Object.keys(values.light));
  const source = readFileSync(resolve(import.meta.dirname, 'fluent-tokens.ts'), 'utf8');
  for (const token of Object.keys(values.light)) expect(source).toContain(`'${token}'`);
});

test('every property of the style sheet has a value, and the dark theme its own colours', () => {
  const css = fluentTokensCss();
  expect(css).not.toMatch(/undefined|: ;/);
  expect(css).toContain(`--color-neutral-background-1: ${values.light.colorNeutralBackground1};`);
  expect(css.split(`--color-neutral-background-1: ${values.dark.colorNeutralBackground1};`)).toHaveLength(3);
});
