import type { Plugin } from 'vite';
import values from './fluent-values.json' with { type: 'json' };

/** A token of Fluent 2 whose value is in the file. */
type Token = keyof (typeof values)['light'];
type Theme = Readonly<Record<Token, string>>;

/**
 * The custom properties of src/ui/styles, by the Fluent 2 token that each takes its value from. A script imports them,
 * before any other style: `import 'virtual:fluent-tokens.css'` (`@import` in a style sheet does not find it).
 *
 *   --color-neutral-foreground-1 -2 -3              text: main, secondary, quiet
 *   --color-neutral-background-1 -2 -3 -disabled    sheet, page behind it, inset, what cannot be pressed
 *   --color-neutral-stroke-1 -2 -accessible         edges; only `accessible` has 3:1 against the sheet
 *   --color-success|warning-foreground|background|stroke, --color-warning|danger-icon
 *   --space-xs 4 -s 8 -m 12 -l 16 -xl 20 -2xl 24 -3xl 32 px      --radius-s 2 -m 4 -l 8 -xl 12 px
 *   --font-size-200 12 -300 14 -400 16 -500 20 -800 32 px, --line-height-200 ... -800 to go with them
 *   --font-weight-regular -semibold                 --shadow-1 (at rest)
 *   --duration-fast 150 ms, --curve-ease
 *
 * Only what some style uses: every page carries all of them, the colours three times. The values stand in
 * fluent-values.json, written by `npm run fluent-values`: the package that has them is an alpha, and nothing is built with it.
 */
const themed = {
  'color-neutral-foreground-1': 'colorNeutralForeground1',
  'color-neutral-foreground-2': 'colorNeutralForeground2',
  'color-neutral-foreground-3': 'colorNeutralForeground3',
  'color-neutral-background-1': 'colorNeutralBackground1',
  'color-neutral-background-2': 'colorNeutralBackground2',
  'color-neutral-background-3': 'colorNeutralBackground3',
  'color-neutral-background-disabled': 'colorNeutralBackgroundDisabled',
  'color-neutral-stroke-1': 'colorNeutralStroke1',
  'color-neutral-stroke-2': 'colorNeutralStroke2',
  'color-neutral-stroke-accessible': 'colorNeutralStrokeAccessible',
  'color-success-foreground': 'colorStatusSuccessForeground1',
  'color-success-background': 'colorStatusSuccessBackground1',
  'color-success-stroke': 'colorStatusSuccessBorder1',
  'color-warning-foreground': 'colorStatusWarningForeground2',
  'color-warning-background': 'colorStatusWarningBackground1',
  'color-warning-stroke': 'colorStatusWarningBorder1',
  'color-warning-icon': 'colorStatusWarningForeground3',
  'color-danger-icon': 'colorStatusDangerForeground3',
  'shadow-1': 'shadow2',
} as const satisfies Record<string, Token>;

const constant = {
  'space-xs': 'spacingHorizontalXS',
  'space-s': 'spacingHorizontalS',
  'space-m': 'spacingHorizontalM',
  'space-l': 'spacingHorizontalL',
  'space-xl': 'spacingHorizontalXL',
  'space-2xl': 'spacingHorizontalXXL',
  'space-3xl': 'spacingHorizontalXXXL',
  'radius-s': 'borderRadiusSmall',
  'radius-m': 'borderRadiusMedium',
  'radius-l': 'borderRadiusXLarge',
  'radius-xl': 'borderRadius2XLarge',
  'font-size-200': 'fontSizeBase200',
  'font-size-300': 'fontSizeBase300',
  'font-size-400': 'fontSizeBase400',
  'font-size-500': 'fontSizeBase500',
  'font-size-800': 'fontSizeHero800',
  'line-height-200': 'lineHeightBase200',
  'line-height-300': 'lineHeightBase300',
  'line-height-400': 'lineHeightBase400',
  'line-height-500': 'lineHeightBase500',
  'line-height-800': 'lineHeightHero800',
  'font-weight-regular': 'fontWeightRegular',
  'font-weight-semibold': 'fontWeightSemibold',
  'duration-fast': 'durationFast',
  'curve-ease': 'curveEasyEase',
} as const satisfies Record<string, Token>;

const pixels = /^(\d+)px$/;

/** Type and the space around it grow with the person's own text size (200 % text, section 6). */
function scalable(name: string, value: string): string {
  const size = /^(font-size|line-height|space)-/.test(name) ? pixels.exec(value)?.[1] : undefined;
  return size === undefined ? value : `${String(Number(size) / 16)}rem`;
}

function declarations(names: Readonly<Record<string, Token>>, theme: Theme): string {
  return Object.entries(names)
    .map(([name, token]) => `  --${name}: ${scalable(name, theme[token])};`)
    .join('\n');
}

/** @returns the style sheet: light by default, dark by the system's wish or by `data-theme` on `<html>`, which wins */
export function fluentTokensCss(): string {
  const dark = declarations(themed, values.dark);
  return [
    `:root {\n  color-scheme: light;\n${declarations(themed, values.light)}\n${declarations(constant, values.light)}\n}`,
    // Paper is white, whatever the screen is.
    `@media screen and (prefers-color-scheme: dark) {\n:root:not([data-theme='light']) {\n  color-scheme: dark;\n${dark}\n}\n}`,
    `@media screen {\n:root[data-theme='dark'] {\n  color-scheme: dark;\n${dark}\n}\n}`,
  ].join('\n');
}

const publicId = 'virtual:fluent-tokens.css';
const resolvedId = `\0${publicId}`;

/** Serves the style sheet as `virtual:fluent-tokens.css`, so that no byte of Fluent's JavaScript is shipped. */
export function fluentTokens(): Plugin {
  return {
    name: 'fluent-tokens',
    enforce: 'pre',
    resolveId: (id) => (id === publicId ? resolvedId : null),
    load: (id) => (id === resolvedId ? fluentTokensCss() : null),
  };
}
