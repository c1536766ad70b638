import type { Scenario } from './scenarios.ts';

const markup = `<img src=x onerror="document.title='hurt'"><script>document.title='hurt'</script>{@html}&quot;`;
const rightToLeft = '\u202Egnp.exe\u202C \u2067\u05D0\u05D1\u2069';
const filler = 'W'.repeat(10_000);

/** How the tenant writes text that people gave things: as it is, or as somebody who means harm would. */
export const textWriter =
  ({ text }: Scenario) =>
  (plain: string): string =>
    text === 'plain' ? plain : `${plain} ${markup} ${rightToLeft} ${filler}`;
