import { accessibleAccent } from './accent.ts';

function declarations(colour: string, theme: 'light' | 'dark'): string {
  const { accent, onAccent } = accessibleAccent(colour, theme);
  return `{ --accent: ${accent}; --on-accent: ${onAccent}; }`;
}

/**
 * Gives the page the organisation's accent, by a constructed style sheet: the policy of X1 allows no other.
 * Forced colours stay those of the system.
 * @param colour `#rrggbb`, as the configuration was judged
 */
export function applyAccent(colour: string): void {
  const sheet = new CSSStyleSheet();
  const dark = declarations(colour, 'dark');
  sheet.replaceSync(`@media (forced-colors: none) {
    :root ${declarations(colour, 'light')}
    @media screen and (prefers-color-scheme: dark) { :root:not([data-theme='light']) ${dark} }
    @media screen { :root[data-theme='dark'] ${dark} }
  }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
