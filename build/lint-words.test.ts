import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { words } from './lint-words.js';

const linter = new Linter();

/** @returns the words that the rule found in a component, or in a module where there is no markup */
function found(code: string, file = 'Sample.svelte'): string[] {
  const told = linter.verify(
    code,
    [
      ...svelte.configs.base,
      { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
      { files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
      { plugins: { words }, rules: { 'words/in-messages': ['error', { allow: ['AADSTS'] }] } },
    ] as Linter.Config[],
    file,
  );
  return told.map(({ message, fatal }) =>
    fatal === true ? `broken sample: ${message}` : (message.split('"')[1] ?? message),
  );
}

describe('words that people read are refused', () => {
  test.each([
    ['between tags', '<p>Hello</p>', ['Hello']],
    ['beside a message', '<p>{m.greeting()} and more</p>', ['and more']],
    ['of one character class only', '<p>Schlüssel</p>', ['Schlüssel']],
    ['in a label', '<button aria-label="Close">x1</button>', ['Close', 'x1']],
    ['in a title', '<a title="Opens">{m.a()}</a>', ['Opens']],
    ['in an alternative', '<img alt="Key" src="a.svg" />', ['Key']],
    ['in a placeholder', '<input placeholder="Name" />', ['Name']],
    ['beside a value of an attribute', '<p title="Step {step}"></p>', ['Step']],
    ['handed to a component', '<Notice text="Done" />', ['Done']],
    ['handed to a component under any name', '<Guide more="Press the key" />', ['Press the key']],
    ['as a string between tags', "<p>{'Hello'}</p>", ['Hello']],
    ['as one of two', "<p>{kind === 'warning' ? 'Stop' : m.go()}</p>", ['Stop']],
    ['where there is nothing else', "<p>{name ?? 'nobody'}</p>", ['nobody']],
    ['put together', '<p>{`Step ${step}`}</p>', ['Step {}']],
    ['as a string in an attribute', "<p title={open ? 'Close' : m.open()}></p>", ['Close']],
    ['in the script', '<script lang="ts">const said = \'Press the key\';</script>', ['Press the key']],
    [
      'in a template of the script',
      '<script lang="ts">const said = `Press ${name} again`;</script>',
      ['Press {} again'],
    ],
    ['handed to a function of ours', '<script lang="ts">announce(\'Two keys found\');</script>', ['Two keys found']],
  ])('%s', (_where, code, told) => {
    expect(found(code)).toEqual(told);
  });

  test('in a module', () => {
    const code = "export const a = 'One word'; export const b = { c: `Two ${a} words`, 'no words here': 1 };";
    expect(found(code, 'sample.ts')).toEqual(['One word', 'Two {} words']);
  });
});

test.each([
  ['a message', '<p class="lead quiet">{m.greeting({ name })}</p>'],
  ['numbers and signs', '<p>1 · 2: {count} %</p>'],
  ['names for programs', '<a class="button primary {kind}" rel="noopener noreferrer" data-action="go">{m.a()}</a>'],
  ['what is compared', "<p>{kind === 'warning' ? m.a() : m.b()}</p>"],
  ['a component’s own names', '<Icon name="key" /><Notice kind="warning" />'],
  ['a drawing', '<path d="M10 2.5a7.5 7.5 0 1 0" transform="translate(80 50) scale({times})" />'],
  [
    'a transform of the script',
    '<script lang="ts">const a = `translate(80 50) scale(${times}) translate(-80 -50)`;</script>',
  ],
  ['an address', '<OutsideLink text="mysignins.microsoft.com/security-info" />'],
  ['an error for whoever mends it', '<script lang="ts">throw new Error(\'This must not happen\');</script>'],
  ['a selector', '<script lang="ts">document.querySelector(\'main a, main button\');</script>'],
  ['a media query', '<script lang="ts">matchMedia(\'(prefers-color-scheme: dark) and (min-width: 44em)\');</script>'],
  ['a type', '<script lang="ts">type A = \'two words\';</script>'],
  ['a class', "<p class={on ? 'filled button' : 'button quiet'}></p>"],
  ['a style sheet', '<style>p { font: bold italic large serif; }</style>'],
  ['what is allowed', '<strong>AADSTS{number}</strong>'],
])('%s is none of them', (_what, code) => {
  expect(found(code)).toEqual([]);
});
